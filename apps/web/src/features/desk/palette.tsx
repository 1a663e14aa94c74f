import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/kbd.tsx';
import { useAllCommands, type Command } from './commands.ts';
import { matching } from './palette-match.ts';
import css from './palette.module.css';

/** Everything one can do here, by typing. A number opens that ticket; other words can be searched for. */
export function Palette() {
  const { t } = useTranslation('desk');
  const [typed, setTyped] = useState('');
  const commands = useAllCommands();
  const found = matching(typed, commands, (command) => command.words);
  const items = [...useTyped(typed), ...found];
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
function useTyped(typed: string): Command[] {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const words = typed.trim();
  const number = /^#?(\d{1,10})$/.exec(words)?.[1];
  const meant: Command[] = [];
  if (number)
    meant.push({
      id: 'open-number',
      words: t('palette.open', { number }),
      group: 'go',
      act: () => void navigate({ to: '/desk/$view/$number', params: { view: 'all', number } }),
    });
  if (words)
    meant.push({
      id: 'search-words',
      words: t('palette.search', { words }),
      group: 'go',
      act: () => void navigate({ to: '/desk/search', search: { q: words } }),
    });
  return meant;
}
