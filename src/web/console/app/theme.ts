/** The look of `shared/tokens.css` said to the component library: one accent (neel), paper and ink, small corners, no shadows. */
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from '@mantine/core';
import { i18n } from './i18n.ts';

const NEEL: MantineColorsTuple = [
  '#eef0f8',
  '#d9ddf0',
  '#b3bfff',
  '#8c9ae0',
  '#6675c8',
  '#4a59b3',
  '#38469f',
  '#27348b',
  '#1f2a75',
  '#18226a',
];

/** What is dangerous or wrong, at 7:1 on paper and ink as `--offline` is. */
const RED: MantineColorsTuple = [
  '#fae3e4',
  '#f6cdd0',
  '#fbb5ba',
  '#ff9aa2',
  '#e8707a',
  '#d14a57',
  '#b82c3c',
  '#a11b2b',
  '#84131f',
  '#6b0d18',
];

/**
 * What is filled takes the ink upon it from the tokens, which know light and dark, and the accent itself too: in the dark the fillings are
 * light, and white words on them would not be read.
 */
const filledByTokens: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return colors;
  const isAccent = input.color === undefined || input.color === 'neel';
  const filling = isAccent ? { background: 'var(--accent)', hover: 'var(--accent-hover)' } : {};
  return { ...colors, ...filling, color: 'var(--on-accent)' };
};

/**
 * Fingers are wider than pointers: nothing that is pressed is smaller than 44 px. The library sets words in narrow lines and cuts what is longer:
 * the signs above and below Devanagari need more room, and long words a second line.
 */
const LINE = { lineHeight: 'var(--line-tight)' };
const BUTTON = {
  root: { minHeight: 'var(--touch)', height: 'auto', paddingBlock: '0.3rem' },
  inner: { height: 'auto', minHeight: 'calc(var(--touch) - 0.6rem - 2px)' },
  label: { ...LINE, height: 'auto', whiteSpace: 'normal', overflow: 'visible' },
} as const;
/** A box to tick is pressed by its words. */
const TICK = {
  body: { alignItems: 'center' },
  label: { ...LINE, display: 'flex', alignItems: 'center', minHeight: 'var(--touch)' },
};

/** Made when the page is first drawn: it has words. */
export const makeTheme = (): MantineThemeOverride =>
  createTheme({
    colors: { neel: NEEL, red: RED },
    primaryColor: 'neel',
    primaryShade: { light: 7, dark: 3 },
    autoContrast: true,
    variantColorResolver: filledByTokens,
    fontFamily: 'var(--font)',
    headings: { fontFamily: 'var(--font)', fontWeight: '700' },
    fontSizes: { xs: '0.85rem', sm: '0.925rem', md: '1.0625rem', lg: '1.2rem', xl: '1.4rem' },
    lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.5' },
    defaultRadius: 3,
    focusRing: 'auto',
    respectReducedMotion: true,
    components: {
      Button: { styles: BUTTON },
      ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
      Input: { styles: { input: { minHeight: 'var(--touch)' } } },
      InputWrapper: { styles: { label: LINE, description: LINE, error: LINE } },
      TextInput: { defaultProps: { size: 'md' } },
      PasswordInput: {
        styles: { innerInput: { minHeight: 'var(--touch)' }, visibilityToggle: { width: 44, height: 44 } },
        defaultProps: { size: 'md' },
      },
      Select: { defaultProps: { size: 'md', withCheckIcon: false } },
      Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
      Checkbox: { styles: TICK },
      Radio: { styles: TICK },
      Switch: { styles: TICK },
      Pill: { styles: { label: LINE } },
      Menu: { styles: { item: { minHeight: 'var(--touch)', ...LINE } } },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': i18n._('Close') } } },
      Modal: { defaultProps: { centered: true, radius: 3 } },
    },
  });

const SURFACES = {
  '--mantine-color-body': 'var(--sheet)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-quiet)',
  '--mantine-color-placeholder': 'var(--ink-quiet)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--wash)',
  '--mantine-color-default-border': 'var(--rule-strong)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--offline)',
};

/** The library paints fields and what drops down from them with greys of its own in the dark. */
const DARK_SURFACES = {
  ...SURFACES,
  '--mantine-color-dark-4': 'var(--rule-strong)',
  '--mantine-color-dark-5': 'var(--wash)',
  '--mantine-color-dark-6': 'var(--sheet)',
};

/** Paper and ink are those of the tokens, which know light and dark by themselves. */
export const surfaces: CSSVariablesResolver = () => ({ variables: {}, light: SURFACES, dark: DARK_SURFACES });
