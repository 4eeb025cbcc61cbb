import { useLingui } from '@lingui/react/macro'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Pick } from '../../../components/product/use-pick.ts'
import { CardSkeletons } from '../../../components/ui/Skeleton.tsx'
import { selectDensity } from '../../../lib/preferences/preferences.ts'
import { useAppSelector } from '../../../lib/store/hooks.ts'
import type { Card, CataloguePage } from '../catalogue-api.ts'
import styles from './CardGrid.module.css'
import { gridMetrics } from './grid-metrics.ts'
import { LivePages } from './LivePages.tsx'
import { ProductCard } from './ProductCard.tsx'
import { useCardKeys } from './use-card-keys.ts'
import { usePlace } from './use-place.ts'

type Props = {
  pages: readonly CataloguePage[]
  total: number
  pick: Pick
  hasMore: boolean
  /** Asked for as the end comes near. */
  onMore: () => void
}

function BoneCard({ x, y, width }: { x: number; y: number; width: number }) {
  return (
    <li aria-hidden className={styles.bone} style={{ width, transform: `translate(${x}px, ${y}px)` }}>
      <CardSkeletons count={1} />
    </li>
  )
}

/** Rows of cards over the window's own scroll bar; only those in sight are in the document. */
export function CardGrid({ pages, total, pick, hasMore, onMore }: Props) {
  const { t } = useLingui()
  const list = useRef<HTMLUListElement>(null)
  const { width, top } = usePlace(list)
  const compact = useAppSelector(selectDensity) === 'compact'
  const metrics = useMemo(() => gridMetrics(width, compact), [width, compact])
  const { columns, rowHeight, cardWidth, gap } = metrics
  const cards = useMemo(
    () => pages.flatMap((page) => page.cards.map((card) => ({ card, liveCursor: page.liveCursor }))),
    [pages],
  )
  const loadedRows = Math.ceil(cards.length / columns)
  const rows = loadedRows + (hasMore ? 1 : 0)
  const [active, setActive] = useState(0)
  const activeRow = Math.floor(Math.min(active, cards.length - 1) / columns)
  const virtualizer = useWindowVirtualizer({
    count: rows,
    estimateSize: () => rowHeight,
    overscan: 2,
    scrollMargin: top,
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0

  // Scrolled away, the active card gives its place in the Tab order to the first in sight.
  const tabStop = activeRow >= first && activeRow <= last ? active : first * columns

  const nearEnd = hasMore && last >= loadedRows - 3
  useEffect(() => {
    if (nearEnd) onMore()
  }, [nearEnd, onMore, pages.length])

  const { offered, toggle, isPicked } = pick
  const add = useCallback((card: Card) => toggle(card), [toggle])
  const showRow = useCallback((row: number) => virtualizer.scrollToIndex(row, { align: 'auto' }), [virtualizer])
  const keys = useCardKeys({
    list,
    columns,
    count: cards.length,
    setActive,
    showRow,
    onAdd: offered ? (index) => cards[index] && toggle(cards[index].card) : undefined,
  })

  return (
    <>
      <LivePages pages={pages} from={first * columns} to={(last + 1) * columns} />
      <ul
        ref={list}
        className={styles.grid}
        aria-label={t`Products`}
        style={{ height: Math.max(0, virtualizer.getTotalSize()) }}
        {...keys}
      >
        {width > 0 &&
          items.flatMap(({ index: row, start }) =>
            Array.from({ length: columns }, (_, column) => {
              const index = row * columns + column
              const at = { x: column * (cardWidth + gap), y: start - top, width: cardWidth }
              const entry = cards[index]
              if (!entry) return hasMore && <BoneCard key={`bone ${index}`} {...at} />
              return (
                <ProductCard
                  key={entry.card.id}
                  card={entry.card}
                  liveCursor={entry.liveCursor}
                  index={index}
                  total={total}
                  {...at}
                  isTabStop={index === tabStop}
                  picked={isPicked(entry.card.id)}
                  onAdd={offered ? add : undefined}
                />
              )
            }),
          )}
      </ul>
    </>
  )
}
