import type { ReactNode } from 'react'
import { MantineProvider } from '@mantine/core'
import '@fontsource-variable/inter/wght.css'
import './tokens.css'
import './mantine.css'
import './base.css'
import { theme } from './theme.ts'

type Props = { colorScheme: 'light' | 'dark'; children: ReactNode }

/** Wraps the app once. Style sheets are static (see mantine-variables.css), so Mantine writes none at run time. */
export function UiProvider({ colorScheme, children }: Props) {
  return (
    <MantineProvider theme={theme} forceColorScheme={colorScheme} withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  )
}
