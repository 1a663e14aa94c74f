import { useNavigate } from '@tanstack/react-router';
import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayAct, useMe } from '../../session.tsx';
import { useCommands, type Command } from './commands.ts';
import { openPalette } from './palette.tsx';
import { FIRST_VIEWS, MORE_VIEWS } from './views.ts';

const PRACTICE = [
  { id: 'rehearse', to: '/practice', keys: 'g r', lead: false },
  { id: 'drills', to: '/practice/drills', keys: undefined, lead: false },
  { id: 'way', to: '/practice/path', keys: undefined, lead: false },
  { id: 'team', to: '/practice/team', keys: undefined, lead: true },
  { id: 'editor', to: '/practice/editor', keys: undefined, lead: true },
] as const;

/** What one can do anywhere on the desk. */
export function useDeskCommands(open: { help: () => void; fresh: () => void }): void {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const go: Command[] = [...FIRST_VIEWS, ...MORE_VIEWS].map(({ view, key }) => ({
    id: `go-${view}`,
    words: t('palette.go', { view: t(`view.${view}`) }),
    keys: key && `g ${key}`,
    group: 'go',
    act: () => void navigate({ to: '/desk/$view', params: { view } }),
  }));
  const me = useMe();
  const practice: Command[] = PRACTICE.filter(({ lead }) => !lead || mayAct(me.role, 'lead')).map(
    ({ id, keys, to }) => ({
      id: `practice-${id}`,
      words: t(`palette.practice.${id}`),
      keys,
      group: 'go',
      act: () => void navigate({ to }),
    }),
  );
  useCommands([
    ...go,
    ...practice,
    {
      id: 'praise',
      words: t('palette.praise'),
      keys: 'g p',
      group: 'go',
      act: () => void navigate({ to: '/desk/praise' }),
    },
    {
      id: 'search',
      words: t('palette.find'),
      keys: '/',
      group: 'desk',
      act: () => void navigate({ to: '/desk/search', search: { q: '' } }),
    },
    { id: 'new', words: t('new.open'), keys: 'c', group: 'desk', act: open.fresh },
    { id: 'palette', words: t('palette.open-palette'), keys: 'mod+k', group: 'desk', act: openPalette },
    { id: 'help', words: t('help.title'), keys: '?', group: 'desk', act: open.help },
    { id: 'account', words: t('me.account'), group: 'go', act: () => void navigate({ to: '/account' }) },
    { id: 'light', words: t('palette.light'), group: 'desk', act: () => setColorScheme('light') },
    { id: 'dark', words: t('palette.dark'), group: 'desk', act: () => setColorScheme('dark') },
  ]);
}
