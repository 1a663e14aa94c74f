import { createTheme, mergeThemeOverrides, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Mantine wants ten shades; ours is one token, which knows light and dark by itself. */
const shades = (...tokens: string[]): MantineColorsTuple =>
  Array.from(
    { length: 10 },
    (_, i) => `var(--${tokens[Math.min(i, tokens.length - 1)]})`,
  ) as unknown as MantineColorsTuple;

export const theme = createTheme({
  primaryColor: 'accent',
  white: 'var(--surface)',
  colors: {
    accent: shades('accent'),
    confirmed: shades('confirmed'),
    note: shades('note'),
    ink: shades('ink-soft'),
    // What Mantine paints with in the light, from paper to ink; and in the dark, from ink to paper.
    gray: shades(
      'sunken',
      'sunken',
      'line',
      'line-strong',
      'line-strong',
      'ink-faint',
      'ink-faint',
      'ink-soft',
      'ink-soft',
      'ink',
    ),
    dark: shades(
      'ink',
      'ink-soft',
      'ink-faint',
      'ink-faint',
      'line-strong',
      'sunken',
      'surface',
      'paper',
      'paper',
      'paper',
    ),
  },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  defaultRadius: 'sm',
  radius: { sm: 'var(--radius)' },
  fontSizes: { xs: 'var(--size-small)', sm: 'var(--size-base)', md: 'var(--size-base)', lg: 'var(--size-talk)' },
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { styles: { label: { fontWeight: 500 } } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 100 } } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 100 },
        overlayProps: { color: 'var(--shade)', backgroundOpacity: 1 },
      },
    },
    Drawer: {
      defaultProps: {
        transitionProps: { duration: 120 },
        overlayProps: { color: 'var(--shade)', backgroundOpacity: 1 },
      },
    },
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
  // What Mantine draws small signs with, such as the eye of a password; its own would be paper on paper in the dark.
  '--mantine-color-gray-light-color': 'var(--ink-soft)',
  '--mantine-color-gray-light-hover': 'var(--sunken)',
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
/** The same theme in the person's language: a button that is only a cross has a name as well. */
export const themeIn = (words: { close: string }) =>
  mergeThemeOverrides(theme, {
    components: Object.fromEntries(
      (['Modal', 'Drawer', 'Notification'] as const).map((part) => {
        const { defaultProps } = (theme.components?.[part] ?? {}) as { defaultProps?: object };
        return [part, { defaultProps: { ...defaultProps, closeButtonProps: { 'aria-label': words.close } } }];
      }),
    ),
  });

/** What Mantine calls a colour, said in our tokens. */
export const colours: CSSVariablesResolver = () => ({ variables: {}, light: both, dark: both });
