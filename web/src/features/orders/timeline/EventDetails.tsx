import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DateText } from '../../../components/ui/DateText.tsx'
import type { Order, OrderEvent } from '../data/order.ts'
import { changesByLine, lineNames, unitsMoved } from './event-changes.ts'
import { ChangeText } from './ChangeText.tsx'
import styles from './timeline.module.css'

/** Up to so many cells are shown at once; more wait behind a word. */
const shownAtOnce = 6

export function EventDetails({ event, order }: { event: OrderEvent; order: Order }) {
  const units = unitsMoved(event)
  if (event.kind === 'CONFIRMED_WITH_CHANGES') {
    return (
      <Folded
        open={event.changes.length <= shownAtOnce}
        title={<Plural value={event.changes.length} one="# cell changed" other="# cells changed" />}
      >
        {changesByLine(event, order.lines).map(({ line, changes }) => (
          <div key={line?.id ?? ''}>
            {line && (
              <p className={styles.line}>
                {line.styleName} · {line.colourName}
              </p>
            )}
            {changes.map((change) => (
              <ChangeText key={change.sku} change={change} line={line} />
            ))}
          </div>
        ))}
      </Folded>
    )
  }
  if (event.kind === 'CHANGES_ANSWERED') {
    const [accepted, cancelled] = [
      lineNames(event.acceptedLineIds, order.lines),
      lineNames(event.cancelledLineIds, order.lines),
    ]
    return (
      <>
        {accepted.length > 0 && (
          <p>
            <Trans>Accepted: {accepted.join(', ')}</Trans>
          </p>
        )}
        {cancelled.length > 0 && (
          <p>
            <Trans>Lines cancelled: {cancelled.join(', ')}</Trans>
          </p>
        )}
      </>
    )
  }
  if (event.shipment) {
    const { shippedAt, carrier, tracking, cells } = event.shipment
    return (
      <>
        <p>
          <Plural value={units} one="# unit" other="# units" />, <DateText iso={shippedAt} />
          {carrier && `, ${carrier}`}
          {tracking && ` ${tracking}`}
        </p>
        <Moved cells={cells} />
      </>
    )
  }
  if (event.givenUp.length > 0) {
    return (
      <>
        <p>
          <Plural value={units} one="# open unit was cancelled" other="# open units were cancelled" />
        </p>
        <Moved cells={event.givenUp} />
      </>
    )
  }
  return null
}

function Moved({ cells }: { cells: OrderEvent['givenUp'] }) {
  return (
    <Folded open={false} title={<Plural value={cells.length} one="# cell" other="# cells" />}>
      {cells.map(({ lineId, sku, label, units }) => (
        <p key={`${lineId} ${sku}`} className={styles.change}>
          <span className={styles.after}>{units}</span> {label}
        </p>
      ))}
    </Folded>
  )
}

function Folded({ open, title, children }: { open: boolean; title: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.details} open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
