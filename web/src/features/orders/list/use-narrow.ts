import { useSyncExternalStore } from 'react'

const phone = () => window.matchMedia('(width < 720px)')

function subscribe(listener: () => void) {
  const query = phone()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** True where the list has room for two or three columns only. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => phone().matches)
}
