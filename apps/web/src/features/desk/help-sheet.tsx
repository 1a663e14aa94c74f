import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/kbd.tsx';
import { useAllCommands } from './commands.ts';
import css from './help-sheet.module.css';

const GROUPS = ['move', 'ticket', 'go', 'desk'] as const;

/** The keys that work on this screen, in words. */
export function HelpSheet({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation('desk');
  const commands = useAllCommands().filter((command) => command.keys);
  return (
    <Modal opened={opened} onClose={close} title={t('help.title')} size="lg">
      <div className={css.groups}>
        {GROUPS.map((group) => {
          const here = commands.filter((command) => command.group === group);
          if (here.length === 0) return null;
          return (
            <section key={group}>
              <h3>{t(`help.${group}`)}</h3>
              <dl className={css.list}>
                {here.map((command) => (
                  <div key={command.id} className={css.line}>
                    <dt>{command.words}</dt>
                    <dd>
                      <Kbd keys={command.keys!} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Modal>
  );
}
