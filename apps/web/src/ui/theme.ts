import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Mantine wants ten shades; ours is one token, which knows light and dark by itself. */
const shades = (token: string): MantineColorsTuple => Array.from({ length: 10 }, () => `var(--${token})`) as unknown as MantineColorsTuple;

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: shades('accent'), confirmed: shades('confirmed'), note: shades('note'), ink: shades('ink-soft') },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  defaultRadius: 'sm',
  radius: { sm: 'var(--radius)' },
  fontSizes: { xs: 'var(--size-small)', sm: 'var(--size-base)', md: 'var(--size-talk)' },
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 100 } } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 100 }, overlayProps: { color: 'var(--shade)', backgroundOpacity: 1 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { color: 'var(--shade)', backgroundOpacity: 1 } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
  },
});

const both = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-faint)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--heat-3-ink)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-strong)',
  '--mantine-color-accent-light': 'var(--accent-wash)',
  '--mantine-color-accent-light-hover': 'var(--accent-wash)',
  '--mantine-color-accent-light-color': 'var(--accent-strong)',
  '--mantine-color-accent-outline': 'var(--accent)',
  '--mantine-color-accent-outline-hover': 'var(--accent-wash)',
  '--mantine-shadow-md': 'var(--lift)',
  '--mantine-shadow-xl': 'var(--lift)',
};
/** What Mantine calls a colour, said in our tokens. */
export const colours: CSSVariablesResolver = () => ({ variables: {}, light: both, dark: both });
