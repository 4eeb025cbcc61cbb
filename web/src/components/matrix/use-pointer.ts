import { type MouseEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { GridHandle } from './grid.ts'
import type { CellAddress, CellBase } from './grid-model.ts'
import { focusActive } from './focus-active.ts'

/** The grid's pointer: click, drag to select, double click to edit; on touch a tap edits and a drag scrolls. */
export function usePointer<C extends CellBase>(grid: GridHandle<C>) {
  const pressed = useRef<{ type: string; dragging: boolean }>({ type: 'mouse', dragging: false })

  useEffect(() => {
    const end = () => {
      pressed.current.dragging = false
    }
    window.addEventListener('pointerup', end)
    return () => window.removeEventListener('pointerup', end)
  }, [])

  return useMemo(() => {
    const { store, commands } = grid
    return {
      onPointerDown(event: PointerEvent) {
        pressed.current.type = event.pointerType
      },
      onMouseDown(event: MouseEvent) {
        const at = cellUnder(event.target)
        if (!at || event.button !== 0 || isEditor(event.target)) return
        // Focus goes to the active cell, not to whatever was hit, and no text is selected.
        event.preventDefault()
        if (pressed.current.type === 'touch' || store.cell(at).kind === 'skipped') return
        if (!commands.commitEdit()) return
        commands.select(at, event.shiftKey)
        pressed.current.dragging = true
        focusActive(event.currentTarget)
      },
      onPointerOver(event: PointerEvent) {
        if (!pressed.current.dragging || (event.buttons & 1) === 0) return
        const at = cellUnder(event.target)
        if (!at) return
        commands.extendTo(at)
        // A cell that is cut off comes into sight whole, so that a selection can be dragged beyond what is seen.
        ;(event.target as HTMLElement).scrollIntoView({ block: 'nearest', inline: 'nearest' })
      },
      onClick(event: MouseEvent) {
        if (pressed.current.type !== 'touch' || isEditor(event.target)) return
        const at = cellUnder(event.target)
        if (!at || store.cell(at).kind === 'skipped' || !commands.commitEdit()) return
        commands.select(at)
        focusActive(event.currentTarget)
        // Within the tap, or the phone does not open its keyboard.
        flushSync(() => commands.startEdit())
      },
      onDoubleClick(event: MouseEvent) {
        if (isEditor(event.target) || !cellUnder(event.target)) return
        flushSync(() => commands.startEdit())
      },
    }
  }, [grid])
}

function cellUnder(target: EventTarget): CellAddress | null {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-column]')
  const row = cell?.closest<HTMLElement>('[data-row]')
  return cell && row ? { rowId: row.dataset.row!, columnId: cell.dataset.column! } : null
}

function isEditor(target: EventTarget): boolean {
  return (target as HTMLElement).tagName === 'INPUT'
}
