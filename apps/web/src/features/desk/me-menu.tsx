import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import {
  IconChevronUp,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSettings,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayAct, signOut, useMe } from '../../session.tsx';
import css from './me-menu.module.css';

const SCHEMES = [
  { scheme: 'auto', icon: IconDeviceDesktop },
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
] as const;

/** One's own corner: settings, light or dark, leaving. */
export function MeMenu() {
  const { t } = useTranslation('desk');
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={css.me}>
          <span className={css.face} aria-hidden>
            {initialsOf(me.name)}
          </span>
          <span className={css.name}>{me.name}</span>
          <IconChevronUp size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={16} />}>
          {t('me.account')}
        </Menu.Item>
        {mayAct(me.role, 'admin') && (
          <Menu.Item component={Link} to="/admin" leftSection={<IconSettings size={16} />}>
            {t('me.admin')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{t('me.looks')}</Menu.Label>
        {SCHEMES.map(({ scheme, icon: Icon }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} />}
            onClick={() => setColorScheme(scheme)}
            rightSection={colorScheme === scheme ? '✓' : null}
          >
            {t(`me.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t('me.leave')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** First and last initial: a face without a picture. */
export const initialsOf = (name: string) => {
  const parts = name.trim().split(/\s+/);
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? parts.at(-1)![0] : ''}`.toUpperCase();
};
