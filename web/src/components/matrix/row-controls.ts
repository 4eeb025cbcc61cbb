import type { KeyboardEvent } from 'react'
import { focusActive } from './focus-active.ts'

/**
 * Links and buttons in row heads are no Tab stops of their own (features give them `tabIndex={-1}`): Left from a
 * row's first cell goes to them, Left and Right go along them, Right from the last and Esc come back.
 */
export function enterRowControls(cell: Element): boolean {
  const controls = controlsOf(cell)
  controls.at(-1)?.focus()
  return controls.length > 0
}

/** Keys while a row's control has focus; what it does not use is the control's own. */
export function rowControlKey(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement
  const controls = controlsOf(target)
  const at = controls.indexOf(target)
  if (at < 0 || !['ArrowLeft', 'ArrowRight', 'Escape'].includes(event.key)) return false
  const next = event.key === 'Escape' ? undefined : controls[event.key === 'ArrowLeft' ? Math.max(0, at - 1) : at + 1]
  if (next) next.focus()
  else focusActive(target)
  return true
}

function controlsOf(element: Element): HTMLElement[] {
  const head = element.closest('[data-row]')?.querySelector('[role=rowheader]')
  const found = head ? [...head.querySelectorAll<HTMLElement>('a[href], button')] : []
  // An open menu stands inside the head, with keys of its own.
  return found.filter((control) => !control.closest('[popover]'))
}
