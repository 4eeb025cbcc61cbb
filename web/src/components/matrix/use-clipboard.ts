import { useEffect } from 'react'
import type { GridHandle } from './grid.ts'
import type { CellBase } from './grid-model.ts'

/** Marks text copied from a grid without its head, whose first row is never to be taken for one. */
const ownType = 'application/x-selvedge-cells'

/**
 * Copy, cut and paste while the grid has focus. Listens on the document: without selected text the events go to
 * the cell in one browser and to the body in another.
 */
export function useClipboard<C extends CellBase>(grid: GridHandle<C>): void {
  useEffect(() => {
    const { store, commands } = grid
    const copy = (event: ClipboardEvent) => {
      const text = busy() ? null : commands.copy()
      if (text === null) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', text)
      event.clipboardData?.setData(ownType, 'block')
      if (event.type === 'cut') commands.clear('cut')
    }
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      // One value pasted into an open editor is the editor's; a block is the grid's.
      const single = !/[\t\n\r]/.test(text.trimEnd())
      if (!store.session.focused || text === '' || (store.session.edit && single)) return
      event.preventDefault()
      commands.cancelEdit()
      void commands.paste(text, event.clipboardData?.getData(ownType) === 'block')
    }
    const busy = () => !store.session.focused || store.session.edit !== null
    document.addEventListener('copy', copy)
    document.addEventListener('cut', copy)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', copy)
      document.removeEventListener('paste', paste)
    }
  }, [grid])
}
