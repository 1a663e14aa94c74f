import { endpoints } from '@attune/contract';
import { Button, Group, Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';

const EMPTY = { email: '', name: '', subject: '', text: '' };

/** Opens a ticket for somebody who rang or stood at the desk, in their own words. */
export function NewTicket({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation('tickets');
  const errorWords = useErrorWords();
  const navigate = useNavigate();
  const [said, setSaid] = useState(EMPTY);
  const make = useAct(endpoints.makeTicket, {
    refreshes: [endpoints.listTickets, endpoints.countTickets],
    onSuccess: (row) => {
      setSaid(EMPTY);
      close();
      void navigate({ to: '/desk/$view/$number', params: { view: 'queue', number: String(row.number) } });
    },
  });
  const field = (name: keyof typeof EMPTY) => ({
    value: said[name],
    onChange: (e: { currentTarget: { value: string } }) => setSaid({ ...said, [name]: e.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({
      body: {
        requester: { email: said.email, name: said.name.trim() || undefined },
        subject: said.subject.trim() || undefined,
        text: said.text,
        channel: 'web',
      },
    });
  };
  return (
    <Modal opened={opened} onClose={close} title={t('new.title')} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text c="dimmed">{t('new.words')}</Text>
          <Group grow align="start">
            <TextInput
              label={t('new.email')}
              type="email"
              required
              data-autofocus
              autoComplete="off"
              {...field('email')}
            />
            <TextInput label={t('new.name')} autoComplete="off" {...field('name')} />
          </Group>
          <Textarea
            label={t('new.text')}
            description={t('new.text-how')}
            required
            autosize
            minRows={6}
            maxRows={16}
            {...field('text')}
          />
          <TextInput label={t('new.subject')} description={t('new.subject-how')} {...field('subject')} />
          {make.error && (
            <Text c="var(--heat-3-ink)" role="alert">
              {errorWords(make.error)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={make.isPending}>
              {t('new.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
