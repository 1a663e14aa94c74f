import type { ScenarioCard } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/ago.tsx';
import { momentInWords } from '../../ui/time-in-words.ts';
import { askedOf } from './asked-of.ts';
import { ScenarioLine } from './scenario-line.tsx';
import css from './lists.module.css';

/** What a lead asked for; it goes away when it is done. */
export function AskedOfYou({ scenarios }: { scenarios: ScenarioCard[] }) {
  const { t, i18n } = useTranslation('practice');
  const now = useNow();
  const asked = askedOf(scenarios);
  if (asked.length === 0) return null;
  return (
    <section className={css.asked} aria-labelledby="asked">
      <h2 id="asked">{t('asked.title')}</h2>
      <ul className={css.list}>
        {asked.map((scenario) => (
          <li key={scenario.id} className={css.item}>
            <ScenarioLine
              scenario={scenario}
              because={[
                t('asked.by', { by: scenario.assigned.by }),
                scenario.assigned.dueAt &&
                  t('asked.due', { time: momentInWords(scenario.assigned.dueAt, now, i18n.language) }),
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
