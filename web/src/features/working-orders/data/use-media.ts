import { useCallback, useSyncExternalStore } from 'react'

/** Below this there is no room for a panel beside twelve sizes. */
export const noPanel = '(width < 1180px)'
export const onPhone = '(width < 720px)'

/** Whether a media query matches, followed while the page is open. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
