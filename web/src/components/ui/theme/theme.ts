import { createTheme } from '@mantine/core'

/**
 * What Mantine's scripts need to know of the theme; everything visible comes from tokens.css through
 * mantine-variables.css. The tuple is here because Mantine derives contrast (`autoContrast`) from it.
 */
export const theme = createTheme({
  colors: {
    denim: [
      '#EEF1FB',
      '#DDE3F7',
      '#C7D1F4',
      '#B4C2F6',
      '#A3B5F6',
      '#9BAFF6',
      '#93A9F7',
      '#566FC4',
      '#2C4191',
      '#22346F',
    ],
  },
  primaryColor: 'denim',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  fontFamily: 'var(--font-sans)',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'never',
})
