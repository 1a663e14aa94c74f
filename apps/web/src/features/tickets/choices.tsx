import { endpoints, PRIORITIES, type Priority } from '@attune/contract';
import { Button, Menu, MultiSelect, Popover, TagsInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { cloneElement, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { useMe } from '../../session.tsx';
import { useNow } from '../../ui/ago.tsx';
import { clockInWords, momentInWords } from '../../ui/time-in-words.ts';
import type { Patch } from './change.ts';
import { PeopleMenu } from './people-menu.tsx';
import { snoozeTimes } from './snooze-times.ts';
import css from './choices.module.css';

interface Shown {
  /** What opens the menu. */
  children: ReactElement;
  opened?: boolean;
  onChange?: (opened: boolean) => void;
}

export function AssignMenu({ choose, ...menu }: Shown & { choose: (id: string | null, name: string) => void }) {
  const { t } = useTranslation('tickets');
  const me = useMe();
  const { data } = useEndpoint(endpoints.listAgents, undefined, { staleTime: 300_000 });
  const others = (data?.items ?? []).filter((agent) => !agent.deactivatedAt && !agent.invitedAt && agent.id !== me.id);
  const people = [
    { id: me.id, name: t('assign.me') },
    ...others.map(({ id, name }) => ({ id, name })),
    { id: null, name: t('assign.nobody') },
  ];
  return <PeopleMenu {...menu} people={people} choose={choose} ask={t('assign.ask')} />;
}

export function TeamMenu({ choose, ...menu }: Shown & { choose: (id: string | null, name: string) => void }) {
  const { t } = useTranslation('tickets');
  const { data } = useEndpoint(endpoints.listTeams, undefined, { staleTime: 300_000 });
  const teams = [...(data?.items ?? []), { id: null, name: t('team.none') }];
  return <PeopleMenu {...menu} people={teams} choose={choose} ask={t('team.ask')} />;
}

export function PriorityMenu({ children, choose }: Shown & { choose: (priority: Priority) => void }) {
  const { t } = useTranslation('tickets');
  return (
    <Menu>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('priority.ask')}</Menu.Label>
        {[...PRIORITIES].reverse().map((priority) => (
          <Menu.Item key={priority} onClick={() => choose(priority)}>
            {t(`ui:priority.${priority}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The statuses a person chooses. Solved is not among them: only the requester's word says that. */
const STATUS_CHOICES: { name: string; patch: Patch }[] = [
  { name: 'open', patch: { status: 'open' } },
  { name: 'waiting-requester', patch: { status: 'waiting', waitingOn: 'requester' } },
  { name: 'waiting-others', patch: { status: 'waiting', waitingOn: 'third-party' } },
  { name: 'dropped', patch: { status: 'dropped' } },
];
export function StatusMenu({ children, choose }: Shown & { choose: (patch: Patch, name: string) => void }) {
  const { t } = useTranslation('tickets');
  return (
    <Menu>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {STATUS_CHOICES.map(({ name, patch }) => (
          <Menu.Item key={name} onClick={() => choose(patch, t(`status.${name}`))}>
            {t(`status.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Label className={css.aside}>{t('status.solved')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}

export function SnoozeMenu({ children, opened, onChange, choose }: Shown & { choose: (until: string | null) => void }) {
  const { t, i18n } = useTranslation('tickets');
  const now = useNow();
  return (
    <Menu opened={opened} onChange={onChange} closeOnItemClick>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('snooze.ask')}</Menu.Label>
        {snoozeTimes(new Date(now)).map(({ name, at }) => (
          <Menu.Item
            key={name}
            onClick={() => choose(at.toISOString())}
            rightSection={
              <span className={css.aside}>
                {name === 'after-tomorrow'
                  ? momentInWords(at.toISOString(), now, i18n.language)
                  : clockInWords(at, i18n.language)}
              </span>
            }
          >
            {t(`snooze.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <div className={css.own}>
          <DateTimePicker
            size="xs"
            label={t('snooze.own')}
            minDate={new Date()}
            valueFormat="DD.MM.YYYY HH:mm"
            popoverProps={{ withinPortal: false }}
            onChange={(value) => value && new Date(value) > new Date() && choose(new Date(value).toISOString())}
          />
        </div>
        <Menu.Item onClick={() => choose(null)}>{t('snooze.wake')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The tags of one ticket: all of them, to be changed. */
export function TagsMenu({ children, tags, choose }: Shown & { tags: string[]; choose: (tags: string[]) => void }) {
  const { t } = useTranslation('tickets');
  const [opened, setOpened] = useState(false);
  const [next, setNext] = useState(tags);
  const toggle = (open: boolean) => {
    if (open) setNext(tags);
    setOpened(open);
  };
  return (
    <TagsPopover opened={opened} toggle={toggle} button={children} act={() => choose(cleaned(next))}>
      <TagsInput
        label={t('tags.label')}
        description={t('tags.how')}
        value={next}
        onChange={setNext}
        maxTags={20}
        data-autofocus
      />
    </TagsPopover>
  );
}

/** Tags for many tickets: some are put on, some taken off, and every ticket keeps its others. */
export function ManyTagsMenu({
  children,
  known,
  worn,
  choose,
}: Shown & {
  /** Tags that are in sight, to choose from. */
  known: string[];
  /** Tags that at least one of the tickets has. */
  worn: string[];
  choose: (change: { addTags: string[]; removeTags: string[] }) => void;
}) {
  const { t } = useTranslation('tickets');
  const [opened, setOpened] = useState(false);
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const toggle = (open: boolean) => {
    setAdd([]);
    setRemove([]);
    setOpened(open);
  };
  return (
    <TagsPopover
      opened={opened}
      toggle={toggle}
      button={children}
      act={() => add.length + remove.length > 0 && choose({ addTags: cleaned(add), removeTags: remove })}
    >
      <TagsInput
        label={t('tags.put-on')}
        description={t('tags.how-many')}
        data={known}
        value={add}
        onChange={setAdd}
        maxTags={20}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
      {worn.length > 0 && (
        <MultiSelect
          mt="sm"
          label={t('tags.take-off')}
          data={worn}
          value={remove}
          onChange={setRemove}
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </TagsPopover>
  );
}

const cleaned = (tags: string[]) => tags.map((tag) => tag.trim().slice(0, 40)).filter(Boolean);

function TagsPopover({
  opened,
  toggle,
  button,
  act,
  children,
}: {
  opened: boolean;
  toggle: (open: boolean) => void;
  button: ReactElement;
  act: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('tickets');
  return (
    <Popover opened={opened} onChange={toggle} width={280} position="bottom-start" trapFocus>
      <Popover.Target>
        {cloneElement(button as ReactElement<{ onClick: () => void }>, { onClick: () => toggle(!opened) })}
      </Popover.Target>
      <Popover.Dropdown>
        {children}
        <Button
          mt="sm"
          size="compact-md"
          onClick={() => {
            act();
            toggle(false);
          }}
        >
          {t('tags.keep')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
