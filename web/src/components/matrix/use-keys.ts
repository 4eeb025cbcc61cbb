import { type KeyboardEvent, useCallback } from 'react'
import { flushSync } from 'react-dom'
import type { GridHandle } from './grid.ts'
import { resolutions } from './grid-handlers.ts'
import { type CellBase, sameAddress } from './grid-model.ts'
import type { Direction } from './navigation.ts'
import { enterRowControls, rowControlKey } from './row-controls.ts'

const arrows: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Keys that can begin a figure. Signs are taken too, so that `-3` is refused with a reason and not read as 3. */
const begins = /^[-+.,0-9]$/

/** The grid's keys. Returns nothing to the browser that it has used. */
export function useKeys<C extends CellBase>(grid: GridHandle<C>, rowsPerPage: () => number) {
  return useCallback(
    (event: KeyboardEvent) => {
      // An input method composing has the keys to itself.
      const target = event.target as HTMLElement
      if (event.nativeEvent.isComposing) return
      if (!target.closest('[data-column]')) return void (rowControlKey(event) && event.preventDefault())
      const used = grid.store.session.edit ? editingKey(grid, event) : gridKey(grid, event, rowsPerPage)
      if (used) event.preventDefault()
    },
    [grid, rowsPerPage],
  )
}

function editingKey<C extends CellBase>({ commands, store }: GridHandle<C>, event: KeyboardEvent): boolean {
  const { key } = event
  const arrow = arrows[key]
  const typing = store.session.edit?.mode === 'typing'
  if (key === 'Escape') return act(commands.cancelEdit)
  if (key === 'F2') return true
  if (key === 'Enter') {
    if (commands.commitEdit()) commands.enter(event.shiftKey)
    return true
  }
  // At the grid's end the browser moves on: by then the editor has closed and its cell has focus.
  if (key === 'Tab') return !commands.commitEdit() || commands.tab(event.shiftKey)
  if (arrow && !event.shiftKey && (typing || arrow === 'up' || arrow === 'down')) {
    if (commands.commitEdit()) commands.step(arrow)
    return true
  }
  const offer = event.altKey ? resolutions[Number(event.code.replace('Digit', '')) - 1] : undefined
  return !!offer && commands.commitEdit() && commands.resolve(offer)
}

function gridKey<C extends CellBase>(grid: GridHandle<C>, event: KeyboardEvent, rowsPerPage: () => number): boolean {
  const { commands } = grid
  const { key, shiftKey } = event
  const control = event.ctrlKey || event.metaKey
  const arrow = arrows[key]
  if (event.altKey) {
    // By place on the keyboard: with Alt the digit keys write other signs on some layouts.
    const offer = resolutions[Number(event.code.replace('Digit', '')) - 1]
    return !!offer && commands.resolve(offer)
  }
  if (control) return controlKey(grid, key.toLowerCase(), shiftKey)
  if (arrow) {
    const before = grid.store.session.active
    commands.step(arrow, shiftKey)
    if (arrow === 'left' && !shiftKey && sameAddress(grid.store.session.active, before))
      enterRowControls(event.target as Element)
    return true
  }
  if (begins.test(key)) return act(() => flushSync(() => commands.startEdit(key)))
  switch (key) {
    case 'Tab':
      return commands.tab(shiftKey)
    case 'Enter':
      return act(() => commands.enter(shiftKey))
    case 'Escape':
      return act(commands.release)
    case 'F2':
      return act(() => flushSync(() => commands.startEdit()))
    case 'Delete':
    case 'Backspace':
      return act(() => commands.clear())
    case 'Home':
      return act(() => commands.toEdge('row-start', shiftKey))
    case 'End':
      return act(() => commands.toEdge('row-end', shiftKey))
    case 'PageUp':
      return act(() => commands.page(-rowsPerPage(), shiftKey))
    case 'PageDown':
      return act(() => commands.page(rowsPerPage(), shiftKey))
    // Would scroll the page away from the cell.
    case ' ':
      return true
    default:
      return false
  }
}

function controlKey<C extends CellBase>({ commands }: GridHandle<C>, key: string, shift: boolean): boolean {
  switch (key) {
    case 'a':
      return act(commands.selectAll)
    case 'd':
      return commands.fillDown()
    case 'r':
      return !shift && commands.fillRight()
    case 'z':
      return act(shift ? commands.redo : commands.undo)
    case 'y':
      return act(commands.redo)
    case 'home':
      return act(() => commands.toEdge('first', shift))
    case 'end':
      return act(() => commands.toEdge('last', shift))
    default:
      return false
  }
}

function act(action: () => void): true {
  action()
  return true
}
