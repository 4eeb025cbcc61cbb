import { useSyncExternalStore } from 'react'

/** Kept in this browser, like the theme. */
const key = 'selvedge.dock'
const listeners = new Set<() => void>()
let folded = read()

function read(): boolean {
  try {
    return localStorage.getItem(key) === 'folded'
  } catch {
    return false
  }
}

export function foldDock(next: boolean) {
  folded = next
  try {
    localStorage.setItem(key, next ? 'folded' : 'open')
  } catch {
    // Refused storage: it holds for this visit.
  }
  for (const listener of listeners) listener()
}

/** Too narrow for cards beside an open dock. */
const tight = window.matchMedia('(width < 1120px)')
const phone = window.matchMedia('(width < 720px)')

function subscribe(changed: () => void) {
  listeners.add(changed)
  tight.addEventListener('change', changed)
  phone.addEventListener('change', changed)
  return () => {
    listeners.delete(changed)
    tight.removeEventListener('change', changed)
    phone.removeEventListener('change', changed)
  }
}

export type DockShape = 'open' | 'folded' | 'sheet'

/** How the dock stands: beside the page, folded to its edge, or as a sheet under a phone's thumb. */
export function useDockShape(): { shape: DockShape; canOpen: boolean } {
  const shape = useSyncExternalStore(subscribe, () =>
    phone.matches ? 'sheet' : folded || tight.matches ? 'folded' : 'open',
  )
  return { shape, canOpen: !tight.matches }
}
