import { Button, Popover, UnstyledButton } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/ago.tsx';
import { momentInWords } from '../../ui/time-in-words.ts';
import { shortened } from '../queue/reason-in-words.ts';
import type { ChosenPromise } from './use-promises.ts';
import css from './promise-chips.module.css';

/** Promises found in the draft, and what each becomes. Nothing is noted that the agent let go of. */
export function PromiseChips({
  promises,
  change,
  letGo,
}: {
  promises: ChosenPromise[];
  change: (quote: string, dueAt: string | null) => void;
  letGo: (quote: string) => void;
}) {
  const { t, i18n } = useTranslation('composer');
  const now = useNow();
  if (promises.length === 0) return null;
  return (
    <ul className={css.list} aria-label={t('promise.name')}>
      {promises.map(({ quote, dueAt }) => (
        <li key={quote}>
          <span>
            {t('promise.you')} <q>{shortened(quote, 64)}</q>
          </span>
          <Popover width={260} position="top-start">
            <Popover.Target>
              <UnstyledButton className={css.time}>
                {dueAt ? t('promise.due', { time: momentInWords(dueAt, now, i18n.language) }) : t('promise.no-time')}
              </UnstyledButton>
            </Popover.Target>
            <Popover.Dropdown>
              <DateTimePicker
                label={t('promise.when')}
                minDate={new Date()}
                clearable
                value={dueAt ? new Date(dueAt) : null}
                popoverProps={{ withinPortal: false }}
                onChange={(value) => change(quote, value ? new Date(value).toISOString() : null)}
              />
            </Popover.Dropdown>
          </Popover>
          <Button size="compact-xs" variant="subtle" color="ink" onClick={() => letGo(quote)}>
            {t('promise.none')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
