import type { Attachment } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { keyOfTicket } from '../../ticket-key.ts';
import { toast } from '../../ui/toast.tsx';
import { attachmentAddress } from '../../upload.ts';

/** A file of the conversation. A link cannot carry the key of a ticket, so with a key the page fetches it. */
export function AttachedFile({ file: { id, filename }, number }: { file: Attachment; number: number }) {
  const { t } = useTranslation('portal');
  const key = keyOfTicket(number);
  const address = attachmentAddress(id);
  return (
    <a
      href={address}
      download={filename}
      onClick={(e) => {
        if (!key) return;
        e.preventDefault();
        save(address, filename, key).catch(() => toast(t('ticket.download-failed', { name: filename })));
      }}
    >
      {filename}
    </a>
  );
}

async function save(address: string, filename: string, key: string): Promise<void> {
  const answer = await fetch(address, { headers: { 'x-ticket-key': key } });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const local = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = local;
  link.download = filename;
  link.click();
  URL.revokeObjectURL(local);
}
