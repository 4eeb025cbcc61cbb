import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { isTyping } from '../../../lib/keyboard/is-typing.ts'
import { cardMove } from './card-move.ts'

type Options = {
  list: RefObject<HTMLElement | null>
  columns: number
  count: number
  setActive: (index: number) => void
  /** Brings a row into the document and into sight. */
  showRow: (row: number) => void
  onAdd: ((index: number) => void) | undefined
}

const cardAt = (list: HTMLElement | null, index: number) => list?.querySelector<HTMLElement>(`[data-card="${index}"]`)
const indexOf = (target: EventTarget | null) =>
  Number((target as Element | null)?.closest?.('[data-card]')?.getAttribute('data-card') ?? Number.NaN)

/** Arrows move through the cards, Enter is the link's own, `A` adds: the focused card, or the one pointed at. */
export function useCardKeys({ list, columns, count, setActive, showRow, onAdd }: Options) {
  /** A card that is on its way into the document. */
  const wanted = useRef<number>(undefined)
  useEffect(() => {
    if (wanted.current !== undefined) focusCard(wanted.current)
  })

  function focusCard(index: number) {
    const link = cardAt(list.current, index)?.querySelector<HTMLElement>('a')
    wanted.current = link ? undefined : index
    link?.focus({ preventScroll: true })
  }

  // Without focus anywhere, A means the card under the pointer.
  const pointed = useRef(Number.NaN)
  const add = useRef(onAdd)
  add.current = onAdd
  useEffect(() => {
    const key = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'a' || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || list.current?.contains(event.target as Node)) return
      if (document.activeElement !== document.body || Number.isNaN(pointed.current)) return
      event.preventDefault()
      add.current?.(pointed.current)
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [list])

  return {
    onKeyDown(event: KeyboardEvent) {
      const index = indexOf(event.target)
      if (Number.isNaN(index) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key.toLowerCase() === 'a' && onAdd) {
        event.preventDefault()
        return onAdd(index)
      }
      const target = cardMove(event.key, index, columns, count)
      if (target === undefined) return
      event.preventDefault()
      if (target === index) return
      setActive(target)
      showRow(Math.floor(target / columns))
      focusCard(target)
    },
    onFocus(event: FocusEvent) {
      const index = indexOf(event.target)
      if (!Number.isNaN(index)) setActive(index)
    },
    onPointerOver: (event: { target: EventTarget }) => void (pointed.current = indexOf(event.target)),
    onPointerLeave: () => void (pointed.current = Number.NaN),
  }
}
