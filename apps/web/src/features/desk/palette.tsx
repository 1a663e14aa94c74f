import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/kbd.tsx';
import { useAllCommands, type Command } from './commands.ts';
import { matching, matchOf } from './palette-match.ts';
import css from './palette.module.css';

/** From here on every part that was typed stands in the command as it is. */
const MEANT = 2;

/**
 * Everything one can do here, by typing. A number opens that ticket; other words can be searched
 * for. A command that was named comes before the search, one that was guessed comes after it.
 */
export function Palette() {
  const { t } = useTranslation('desk');
  const [typed, setTyped] = useState('');
  const commands = useAllCommands();
  const found = matching(typed, commands, (command) => command.words);
  const named = found.filter(({ words }) => typed.trim() !== '' && matchOf(typed, words) >= MEANT);
  const { number, search } = useTyped(typed);
  const items = [...number, ...named, ...search, ...found.filter((command) => !named.includes(command))];
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      clearQueryOnClose
      scrollable
      maxHeight={420}
      classNames={{ content: css.sheet }}
    >
      <Spotlight.Search
        placeholder={t('palette.ask')}
        aria-label={t('palette.ask')}
        leftSection={<IconSearch size={18} stroke={1.6} />}
      />
      <Spotlight.ActionsList>
        {items.length === 0 && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
        {items.map((command) => (
          <Spotlight.Action key={command.id} onClick={command.act} className={css.line}>
            <span>{command.words}</span>
            {command.keys ? <Kbd keys={command.keys} /> : <IconArrowRight size={14} aria-hidden />}
          </Spotlight.Action>
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

export const openPalette = () => spotlight.open();

/** What the typed words themselves could mean. */
function useTyped(typed: string): { number: Command[]; search: Command[] } {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const words = typed.trim();
  const number = /^#?(\d{1,10})$/.exec(words)?.[1];
  const open = (number: string): Command => ({
    id: 'open-number',
    words: t('palette.open', { number }),
    group: 'go',
    act: () => void navigate({ to: '/desk/$view/$number', params: { view: 'all', number } }),
  });
  const search: Command = {
    id: 'search-words',
    words: t('palette.search', { words }),
    group: 'go',
    act: () => void navigate({ to: '/desk/search', search: { q: words } }),
  };
  return { number: number ? [open(number)] : [], search: words ? [search] : [] };
}
