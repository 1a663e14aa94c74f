import type { Ticket } from '@attune/contract';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HandOverForm } from './hand-over-form.tsx';

/** Hands a person over with their story, so that they need not tell it again. */
export function HandOverDialog({ ticket, opened, close }: { ticket: Ticket; opened: boolean; close: () => void }) {
  const { t } = useTranslation('handover');
  return (
    <Modal opened={opened} onClose={close} title={t('title', { name: ticket.requester.name })} size="lg">
      {opened && <HandOverForm ticket={ticket} close={close} />}
    </Modal>
  );
}
