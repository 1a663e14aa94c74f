import type { Attachment, PortalTicket } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { TICKET_HEADER } from '../../api.ts';
import { toast } from '../../ui/toast.tsx';
import { attachmentAddress } from '../../upload.ts';

/** A file of the conversation. A link cannot name the ticket whose key opens it, so with a key the page fetches it. */
export function AttachedFile({ file: { id, filename }, ticket }: { file: Attachment; ticket: PortalTicket }) {
  const { t } = useTranslation('portal');
  const address = attachmentAddress(id);
  return (
    <a
      href={address}
      download={filename}
      onClick={(e) => {
        if (!ticket.byKey) return;
        e.preventDefault();
        save(address, filename, ticket.number).catch(() => toast(t('ticket.download-failed', { name: filename })));
      }}
    >
      {filename}
    </a>
  );
}

async function save(address: string, filename: string, ticket: number): Promise<void> {
  const answer = await fetch(address, { headers: { [TICKET_HEADER]: String(ticket) } });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const local = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = local;
  link.download = filename;
  link.click();
  URL.revokeObjectURL(local);
}
