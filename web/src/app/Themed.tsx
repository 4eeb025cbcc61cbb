import { type ReactNode, useSyncExternalStore } from 'react'
import { UiProvider } from '../components/ui/theme/UiProvider.tsx'
import { selectTheme } from '../lib/preferences/preferences.ts'
import { useAppSelector } from '../lib/store/hooks.ts'

const deviceDark = window.matchMedia('(prefers-color-scheme: dark)')

function onDeviceChange(changed: () => void) {
  deviceDark.addEventListener('change', changed)
  return () => deviceDark.removeEventListener('change', changed)
}

/** The chosen theme, or the device's, followed while it changes. */
export function Themed({ children }: { children: ReactNode }) {
  const chosen = useAppSelector(selectTheme)
  const device = useSyncExternalStore(onDeviceChange, () => (deviceDark.matches ? 'dark' : 'light'))
  return <UiProvider colorScheme={chosen === 'auto' ? device : chosen}>{children}</UiProvider>
}
