import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useMemo } from 'react'
import { type Preferences, selectDensity } from '../../../lib/preferences/preferences.ts'
import { useAppSelector } from '../../../lib/store/hooks.ts'

/** Below this many rows drawing all is quicker than measuring, and the browser's own search finds everything. */
const drawAllUpTo = 80

/** What `--row` is; the style sheet also looks at the kind of pointer. */
function rowHeightIn(density: Preferences['density']) {
  const said = getComputedStyle(document.documentElement).getPropertyValue('--row')
  return parseInt(said) || (density === 'compact' ? 32 : 40)
}

export type RowWindow = { indexes: readonly number[]; before: number; after: number; scrollTo: (index: number) => void }

/** Which rows to draw, and how much empty height stands for the others (px). Rows are `--row` high. */
export function useRowWindow(count: number, scroller: RefObject<HTMLElement | null>): RowWindow {
  const density = useAppSelector(selectDensity)
  const rowHeight = useMemo(() => rowHeightIn(density), [density])
  const virtual = count > drawAllUpTo
  const virtualizer = useVirtualizer({
    count,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const everything = useMemo(() => Array.from({ length: virtual ? 0 : count }, (_, index) => index), [virtual, count])
  if (!virtual) {
    const scrollTo = (index: number) =>
      scroller.current?.querySelector(`[data-row="${index}"]`)?.scrollIntoView({ block: 'nearest' })
    return { indexes: everything, before: 0, after: 0, scrollTo }
  }
  const items = virtualizer.getVirtualItems()
  return {
    indexes: items.map((item) => item.index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  }
}
