import type { ScenarioCard } from '@attune/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './lists.module.css';

/** One scenario to choose: what happens, whom one meets, and what it asks of one. */
export function ScenarioLine({ scenario, because }: { scenario: ScenarioCard; because?: (string | null)[] }) {
  const { t } = useTranslation('practice');
  const { id, title, person, level, minutes, contentNote, origin, practised, trains } = scenario;
  const about = [
    ...(because ?? []),
    t(`level.${level}`),
    t('shelf.trains-what', { what: trains.map((skill) => t(`skill.${skill}`, { defaultValue: skill })).join(', ') }),
    minutes !== null && t('shelf.minutes', { count: minutes }),
    origin === 'desk' && t('shelf.desk'),
    practised.times > 0 && t('shelf.practised', { count: practised.times }),
    contentNote !== null && t('shelf.heavy'),
  ].filter(Boolean);
  return (
    <Link to="/practice/scenarios/$id" params={{ id }} className={css.open}>
      <span className={css.name}>{title}</span>
      <br />
      <span className={css.who}>
        {person.name}, {person.role}
      </span>
      <br />
      <span className={css.aside}>{about.join(' · ')}</span>
    </Link>
  );
}
