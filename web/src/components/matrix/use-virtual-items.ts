import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useRef, useSyncExternalStore } from 'react'
import type { GridItems } from './grid-items.ts'
import type { CellBase } from './grid-model.ts'
import type { GridStore } from './grid-store.ts'

/**
 * Items to render, in order: what is in sight, the head above it, and the active row wherever it is, so that focus
 * and an open editor never leave the page. Moving within what is rendered renders nothing.
 */
export function useVirtualItems<C extends CellBase>(
  store: GridStore<C>,
  scroller: RefObject<HTMLElement | null>,
  items: GridItems,
): readonly number[] {
  const shown = useRef<ReadonlySet<number>>(new Set())
  const fetched = useRef(-1)
  const activeItem = useCallback(() => {
    const { active } = store.session
    return items.ofRow[active ? (store.layout.rowAt.get(active.rowId) ?? -1) : -1] ?? -1
  }, [store, items])
  // Changes only when focus goes to a row that is not on the page.
  const wanted = useSyncExternalStore(store.watchSession, () => {
    const item = activeItem()
    if (item >= 0 && !shown.current.has(item)) fetched.current = item
    return fetched.current
  })
  const virtualizer = useVirtualizer({
    count: items.list.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => items.list[index]!.height,
    getItemKey: useCallback((index: number) => `${items.list[index]!.key} ${items.list[index]!.height}`, [items]),
    overscan: 4,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const kept = new Set([...items.headsAbove(range.startIndex), ...defaultRangeExtractor(range)])
        const active = activeItem()
        if (active >= 0 && active < range.count) {
          for (const head of items.headsAbove(active)) kept.add(head)
          kept.add(active)
        }
        return [...kept].sort((a, b) => a - b)
      },
      // oxlint-disable-next-line react-hooks/exhaustive-deps -- `wanted` makes the virtualizer ask for the active item again.
      [items, activeItem, wanted],
    ),
  })
  const indexes = virtualizer.getVirtualItems().map((item) => item.index)
  shown.current = new Set(indexes)
  return indexes
}
