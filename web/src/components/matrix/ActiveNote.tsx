import { useLingui } from '@lingui/react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { CellFace, CellNote } from './cell-face.ts'
import type { CellView } from './cell-view.ts'
import type { GridHandle } from './grid.ts'
import { resolutions } from './grid-handlers.ts'
import { type CellBase, columnOf } from './grid-model.ts'
import styles from './note.module.css'
import { problemText, resolutionText } from './problem-text.ts'
import { useActiveView } from './use-grid-state.ts'

interface ActiveNoteProps<C extends CellBase> {
  grid: GridHandle<C>
  face: CellFace<C>
  id: string
  wrapper: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
}

/** What there is to say about the active cell, beside it: why, since when, what can be done. Never over the cell. */
export function ActiveNote<C extends CellBase>({ grid, face, id, wrapper, scroller }: ActiveNoteProps<C>) {
  const view = useActiveView(grid.store)
  const { i18n } = useLingui()
  const box = useRef<HTMLDivElement>(null)
  const note = view && noteOf(view)

  useLayoutEffect(() => {
    const element = box.current!
    if (!note) return
    const place = () => {
      const cell = scroller.current!.querySelector('[data-active]')?.getBoundingClientRect()
      const frame = wrapper.current!.getBoundingClientRect()
      const view = scroller.current!.getBoundingClientRect()
      const hidden =
        !cell || cell.bottom > view.bottom + 1 || cell.top < view.top || cell.left < view.left || cell.left > view.right
      element.style.visibility = hidden ? 'hidden' : 'visible'
      if (!cell) return
      const right = Math.max(0, Math.min(frame.right - cell.right, frame.width - element.offsetWidth))
      element.style.right = `${right}px`
      // Above, over what has been dealt with; the cells that come next stay free.
      const above = cell.top - element.offsetHeight - 4
      element.style.top = `${(above >= 0 ? above : cell.bottom + 4) - frame.top}px`
    }
    place()
    const scrolled = scroller.current!
    scrolled.addEventListener('scroll', place, { passive: true })
    return () => scrolled.removeEventListener('scroll', place)
  })

  return (
    <div ref={box} id={id} className={styles.note} data-tone={note?.tone} hidden={!note}>
      {note?.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {note?.offers && note.offers.length > 0 && (
        <div className={styles.offers}>
          {note.offers.map((offer) => (
            <button
              key={offer}
              type="button"
              tabIndex={-1}
              // Focus stays in the cell; the same offers are on its keys.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => grid.commands.resolve(offer)}
            >
              {i18n._(resolutionText[offer])} <kbd>Alt+{resolutions.indexOf(offer) + 1}</kbd>
            </button>
          ))}
        </div>
      )}
    </div>
  )

  function noteOf({ cell, edit }: CellView<C>): CellNote | null {
    const { active } = grid.store.session
    const column = active && columnOf(grid.store.layout, active)
    if (!column) return null
    if (edit?.refused) return { tone: 'danger', lines: [i18n._(problemText[edit.refused])] }
    const note = face.note?.(cell, column, i18n, edit ? (edit.startedOn as C) : null) ?? null
    const offered = grid.handlers.resolutionsFor?.(active) ?? []
    return note?.offers ? { ...note, offers: note.offers.filter((offer) => offered.includes(offer)) } : note
  }
}
