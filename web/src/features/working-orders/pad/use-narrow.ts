import { useSyncExternalStore } from 'react'

/** Below this there is no room for a panel beside twelve sizes. */
const narrow = window.matchMedia('(width < 1180px)')

function onChange(changed: () => void) {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}

export function useNarrow(): boolean {
  return useSyncExternalStore(onChange, () => narrow.matches)
}
