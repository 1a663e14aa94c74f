import type { ScenarioCard } from '@attune/contract';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import { ScenarioLine } from './scenario-line.tsx';
import css from './lists.module.css';

const LEVELS = [1, 2, 3] as const;

/** Everybody one can meet here, by how hard it is and by what it trains. */
export function Shelf({ scenarios }: { scenarios: ScenarioCard[] }) {
  const { t } = useTranslation('practice');
  const [level, setLevel] = useState('');
  const [skill, setSkill] = useState('');
  const skills = [...new Set(scenarios.flatMap(({ trains }) => trains))].sort();
  const found = scenarios.filter(
    (one) => (level === '' || one.level === Number(level)) && (skill === '' || one.trains.includes(skill)),
  );
  return (
    <section className={css.part} aria-labelledby="shelf">
      <div className={css.top}>
        <div>
          <h2 id="shelf">{t('shelf.title')}</h2>
          <p className={css.aside} role="status">
            {t('shelf.found', { count: found.length })}
          </p>
        </div>
        <div className={css.filters}>
          <NativeSelect
            label={t('shelf.level')}
            value={level}
            onChange={(e) => setLevel(e.currentTarget.value)}
            data={[
              { value: '', label: t('shelf.any-level') },
              ...LEVELS.map((each) => ({ value: String(each), label: t(`level.${each}`) })),
            ]}
          />
          <NativeSelect
            label={t('shelf.trains')}
            value={skill}
            onChange={(e) => setSkill(e.currentTarget.value)}
            data={[
              { value: '', label: t('shelf.any-skill') },
              ...skills.map((each) => ({ value: each, label: t(`skill.${each}`, { defaultValue: each }) })),
            ]}
          />
        </div>
      </div>
      {scenarios.length === 0 ? (
        <Empty title={t('shelf.empty')} small />
      ) : found.length === 0 ? (
        <Empty title={t('shelf.none')} words={t('shelf.none-words')} small>
          <Button variant="default" onClick={() => (setLevel(''), setSkill(''))}>
            {t('shelf.wider')}
          </Button>
        </Empty>
      ) : (
        <ul className={css.list}>
          {found.map((scenario) => (
            <li key={scenario.id} className={css.item}>
              <ScenarioLine scenario={scenario} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
