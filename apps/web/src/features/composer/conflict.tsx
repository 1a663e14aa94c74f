import type { Message } from '@attune/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/ago.tsx';
import { shortened } from '../queue/reason-in-words.ts';
import css from './conflict.module.css';

/** Somebody wrote while this was written: what came in, and the choice. The words below stay as they are. */
export function Conflict({
  came,
  sendAnyway,
  dismiss,
  sending,
}: {
  came: Message[];
  sendAnyway: () => void;
  dismiss: () => void;
  sending: boolean;
}) {
  const { t } = useTranslation('composer');
  return (
    <div className={css.conflict} role="alert">
      <p className={css.title}>{t('conflict.title')}</p>
      {came.map((message) => (
        <p key={message.id} className={css.came}>
          <strong>{message.author.name}</strong>, <Ago at={message.createdAt} />: {shortened(message.text, 280)}
        </p>
      ))}
      <div className={css.acts}>
        <Button size="compact-sm" variant="default" onClick={dismiss}>
          {t('conflict.change')}
        </Button>
        <Button size="compact-sm" loading={sending} onClick={sendAnyway}>
          {t('conflict.send')}
        </Button>
      </div>
    </div>
  );
}
