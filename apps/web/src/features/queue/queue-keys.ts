import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../desk/commands.ts';

/** Moving through the list moves the real focus, so that Enter opens and a screen reader reads. */
export function useQueueKeys(list: RefObject<HTMLUListElement | null>, toggle: (number: number) => void): void {
  const { t } = useTranslation('queue');
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-ticket]') ?? [])];
  const here = () => links().findIndex((link) => link === document.activeElement);
  const step = (by: 1 | -1) => {
    const all = links();
    const at = here();
    const from = at === -1 ? all.findIndex((link) => link.dataset.here !== undefined) : at;
    const next = all[Math.max(0, Math.min(all.length - 1, from === -1 ? 0 : from + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useCommands([
    { id: 'next', words: t('keys.next'), keys: 'j', group: 'move', act: () => step(1) },
    { id: 'previous', words: t('keys.previous'), keys: 'k', group: 'move', act: () => step(-1) },
    {
      id: 'choose',
      words: t('keys.choose'),
      keys: 'x',
      group: 'move',
      act: () => {
        const link = links()[here()] ?? links().find((each) => each.dataset.here !== undefined);
        if (link) toggle(Number(link.dataset.ticket));
      },
    },
  ]);
}
