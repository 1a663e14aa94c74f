import { endpoints, type Ticket } from '@attune/contract';
import { Button, Checkbox, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useEndpoint } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { momentInWords } from '../../ui/time-in-words.ts';
import { toast } from '../../ui/toast.tsx';
import { prefill, type Story } from './prefill.ts';

const PARTS = ['story', 'feeling', 'tried', 'promised'] as const satisfies (keyof Story)[];

export function HandOverForm({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const { t, i18n } = useTranslation('handover');
  const errorWords = useErrorWords();
  const { data: teams } = useEndpoint(endpoints.listTeams, undefined, { staleTime: 300_000 });
  const { data: agents } = useEndpoint(endpoints.listAgents, undefined, { staleTime: 300_000 });
  const [toTeamId, setTeam] = useState<string | null>(null);
  const [toAgentId, setAgent] = useState<string | null>(null);
  const [stayCompanion, setStay] = useState(true);
  const [said, setSaid] = useState<Story>(() =>
    prefill(ticket, {
      feeling: (label) => t(`ui:emotion.${label}`),
      due: (at) => momentInWords(at, Date.now(), i18n.language),
    }),
  );
  const handOver = useAct(endpoints.handOver, {
    refreshes: [endpoints.viewTicket, endpoints.listTickets, endpoints.countTickets],
    onSuccess: ({ toTeam }) => {
      close();
      toast(stayCompanion ? t('done-stay', { team: toTeam.name }) : t('done', { team: toTeam.name }));
    },
  });
  const people = (agents?.items ?? []).filter(
    (agent) => !agent.deactivatedAt && agent.teams.some((team) => team.id === toTeamId),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (toTeamId)
      handOver.mutate({ params: { number: ticket.number }, body: { toTeamId, toAgentId, ...said, stayCompanion } });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text c="dimmed">{t('words')}</Text>
        <Group grow align="start">
          <Select
            label={t('team')}
            required
            searchable
            openOnFocus={false}
            data-autofocus
            data={(teams?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={toTeamId}
            onChange={(id) => (setTeam(id), setAgent(null))}
          />
          <Select
            label={t('person')}
            placeholder={t('anyone')}
            clearable
            disabled={!toTeamId}
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={toAgentId}
            onChange={setAgent}
          />
        </Group>
        {PARTS.map((part) => (
          <Textarea
            key={part}
            label={t(`part.${part}`)}
            required={part === 'story'}
            autosize
            minRows={part === 'story' ? 3 : 1}
            maxRows={8}
            maxLength={2000}
            value={said[part]}
            onChange={(e) => setSaid({ ...said, [part]: e.currentTarget.value })}
          />
        ))}
        <Checkbox
          label={t('stay')}
          description={t('stay-how', { name: ticket.requester.name })}
          checked={stayCompanion}
          onChange={(e) => setStay(e.currentTarget.checked)}
        />
        {handOver.error && (
          <Text c="var(--heat-3-ink)" role="alert">
            {errorWords(handOver.error)}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={handOver.isPending} disabled={!toTeamId || !said.story.trim()}>
            {t('act')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
