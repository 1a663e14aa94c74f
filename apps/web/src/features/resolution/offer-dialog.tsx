import { endpoints, type Ticket } from '@attune/contract';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import { HardWords } from './hard-words.tsx';

const PARTS = ['cause', 'fix', 'prevention'] as const;
const EMPTY = { cause: '', fix: '', prevention: '' };

/** Offers a fix: what went wrong, what was done, how to avoid it. Only their answer makes it solved. */
export function OfferDialog({ ticket, opened, close }: { ticket: Ticket; opened: boolean; close: () => void }) {
  const { t } = useTranslation('resolution');
  const errorWords = useErrorWords();
  const [said, setSaid] = useState(EMPTY);
  const offer = useAct(endpoints.offerFix, {
    refreshes: [endpoints.viewTicket, endpoints.listTickets, endpoints.countTickets],
    onSuccess: () => {
      setSaid(EMPTY);
      close();
      toast(t('offered', { name: ticket.requester.name }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    offer.mutate({ params: { number: ticket.number }, body: said });
  };
  return (
    <Modal opened={opened} onClose={close} title={t('dialog.title', { name: ticket.requester.name })} size="lg">
      <form
        onSubmit={submit}
        onKeyDown={(e) => e.key === 'Enter' && (e.metaKey || e.ctrlKey) && e.currentTarget.requestSubmit()}
      >
        <Stack gap="md">
          <Text c="dimmed">{t('dialog.words')}</Text>
          {PARTS.map((part, i) => (
            <div key={part}>
              <Textarea
                label={t(`dialog.${part}`)}
                description={t(`dialog.${part}-how`)}
                required={part !== 'prevention'}
                autosize
                minRows={2}
                maxRows={8}
                maxLength={2000}
                data-autofocus={i === 0 || undefined}
                value={said[part]}
                onChange={(e) => setSaid({ ...said, [part]: e.currentTarget.value })}
              />
              <HardWords text={said[part]} comfort={ticket.theirSide.comfort} />
            </div>
          ))}
          {offer.error && (
            <Text c="var(--heat-3-ink)" role="alert">
              {errorWords(offer.error)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={offer.isPending} disabled={!said.cause.trim() || !said.fix.trim()}>
              {t('dialog.act')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
