import { type FocusEvent, useMemo } from 'react'
import type { GridHandle } from './grid.ts'
import type { CellBase } from './grid-model.ts'

/** Keeps the session's `focused`, and ends an edit when focus goes elsewhere on the page. */
export function useFocusTracking<C extends CellBase>({ store, commands }: GridHandle<C>) {
  return useMemo(
    () => ({
      onFocus(event: FocusEvent) {
        if ((event.target as HTMLElement).closest('[role=grid]') && !store.session.focused) {
          store.setSession({ focused: true, released: false })
        }
      },
      onBlur(event: FocusEvent) {
        const stays = event.currentTarget.contains(event.relatedTarget)
        // Another window came to the front: the editor is still where it was, and stays open.
        if (stays || document.activeElement === event.target) return
        store.setSession({ focused: false })
        commands.leaveEdit()
      },
    }),
    [store, commands],
  )
}
