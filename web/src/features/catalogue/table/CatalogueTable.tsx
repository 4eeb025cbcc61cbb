import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { availabilityText } from '../../../components/product/availability-text.ts'
import { AvailabilityMark } from '../../../components/product/AvailabilityMark.tsx'
import { ProductPicture } from '../../../components/product/ProductPicture.tsx'
import { useChangeMark } from '../../../components/product/use-change-mark.ts'
import type { Pick } from '../../../components/product/use-pick.ts'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { Card, CataloguePage } from '../catalogue-api.ts'
import { LivePages } from '../grid/LivePages.tsx'
import { useLiveCard } from '../grid/use-live-page.ts'
import styles from './CatalogueTable.module.css'

type Row = { card: Card; liveCursor: string }
type Props = { pages: readonly CataloguePage[]; pick: Pick; hasMore: boolean; onMore: () => void }

/** The same products as lines, for those who compare figures. */
export function CatalogueTable({ pages, pick, hasMore, onMore }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const rows = useMemo<Row[]>(
    () => pages.flatMap(({ cards, liveCursor }) => cards.map((card) => ({ card, liveCursor }))),
    [pages],
  )
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: 'style', header: t`Style`, width: 230, grow: true, cell: (row) => <StyleCell {...row} /> },
      ...(pick.offered ? [addColumn(t`Add`, pick)] : []),
      { id: 'availability', header: t`Availability`, width: 144, cell: (row) => <AvailabilityCell {...row} /> },
      { id: 'whsl', header: t`WHSL excl. VAT`, width: 116, align: 'end', cell: (row) => <WhslCell {...row} /> },
      { id: 'rrp', header: t`RRP`, width: 84, align: 'end', cell: (row) => <RrpCell {...row} /> },
      { id: 'markUp', header: t`Mark-up`, width: 76, align: 'end', cell: ({ card }) => card.price.markUp ?? '' },
      { id: 'sizes', header: t`Sizes`, width: 84, cell: ({ card }) => card.sizeRun },
      { id: 'season', header: t`Season`, width: 68, cell: ({ card }) => card.season ?? '' },
      { id: 'number', header: t`Number`, width: 92, cell: ({ card }) => card.styleNumber },
      { id: 'brand', header: t`Brand`, width: 124, cell: ({ card }) => card.brandName },
    ],
    [t, pick],
  )
  return (
    <div className={styles.place}>
      <LivePages pages={pages} from={Math.max(0, rows.length - 200)} to={rows.length} />
      <Table
        label={t`Products`}
        columns={columns}
        rows={rows}
        rowKey={({ card }) => card.id}
        rowName={({ card }) => `${card.name}, ${card.colourName}`}
        onOpen={({ card }) =>
          void navigate({ to: '/styles/$styleId', params: { styleId: card.styleId }, search: { colour: card.id } })
        }
        footer={hasMore && <More onMore={onMore} key={pages.length} />}
        fill
      />
    </div>
  )
}

/** Asks for more as soon as the end of the table comes near its window. */
function More({ onMore }: { onMore: () => void }) {
  const mark = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      root: mark.current!.parentElement,
      rootMargin: '600px',
    })
    observer.observe(mark.current!)
    return () => observer.disconnect()
  }, [onMore])
  return (
    <div ref={mark} className={styles.more}>
      <Trans>More products are on their way …</Trans>
    </div>
  )
}

function addColumn(header: string, pick: Pick): Column<Row> {
  return { id: 'add', header, width: 52, cell: ({ card }) => <AddCell card={card} pick={pick} /> }
}

function AddCell({ card, pick }: { card: Card; pick: Pick }) {
  const { t } = useLingui()
  const picked = pick.isPicked(card.id)
  return (
    <IconButton
      icon={picked ? 'check' : 'add'}
      size="sm"
      label={t`Add ${card.name}, ${card.colourName}`}
      aria-pressed={picked}
      className={picked ? styles.picked : undefined}
      onClick={() => pick.toggle(card)}
    />
  )
}

function RrpCell({ card: { price } }: Row) {
  if (price.rrpMinor === null || price.rrpMinor === undefined) return null
  return <Money minor={price.rrpMinor} currency={price.currency} />
}

function StyleCell({ card }: Row) {
  return (
    <span className={styles.style}>
      <span className={styles.thumb}>
        <ProductPicture image={card.image} family={card.colourFamily} alt="" sizes="24px" bare />
      </span>
      <Link
        to="/styles/$styleId"
        params={{ styleId: card.styleId }}
        search={{ colour: card.id }}
        className={styles.name}
        tabIndex={-1}
      >
        {card.name}
      </Link>
      <span className={styles.colour}>{card.colourName}</span>
    </span>
  )
}

function WhslCell({ card, liveCursor }: Row) {
  const { price } = useLiveCard(card, liveCursor) ?? card
  const amount = <Money minor={price.whslMinor} currency={price.currency} />
  return <strong className={styles.whsl}>{price.varies ? <Trans>from {amount}</Trans> : amount}</strong>
}

function AvailabilityCell({ card, liveCursor }: Row) {
  const { t } = useLingui()
  const live = useLiveCard(card, liveCursor)
  const { availability } = live ?? card
  const change = useChangeMark(
    `${availability.bucket} ${availabilityText(availability, new Date(0))}`,
    availability.stock?.units ?? null,
  )
  return live ? <AvailabilityMark line={availability} change={change} /> : t`No longer offered to you`
}
