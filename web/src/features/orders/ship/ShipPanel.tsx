import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import { type Order, cellKey } from '../data/order.ts'
import { useShipOrderMutation } from '../data/decisions-api.ts'
import styles from '../page/order.module.css'
import { OrderMatrix, type Written } from '../page/OrderMatrix.tsx'
import { useDecide } from '../page/use-decide.ts'
import type { OrderDraft } from '../page/use-order-draft.ts'
import { shipCells, shippableCells, unitsOf } from './shipment.ts'
import { todayHere } from './today.ts'

const longest = 100

/** A shipment, prefilled with all that is open; more than that cannot be written. */
export function ShipPanel({ order, draft }: { order: Order; draft: OrderDraft }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const decide = useDecide()
  const [send] = useShipOrderMutation()
  const { units, setUnits, clear, settled, asking, setAsking } = draft
  const [carrier, setCarrier] = useState('')
  const [tracking, setTracking] = useState('')
  const [day, setDay] = useState('')
  const mode = useMemo(() => ({ kind: 'ship' as const, units }), [units])
  const cells = shipCells(order, units)
  const open = shippableCells(order)
  const count = unitsOf(cells)
  const left = open.reduce((sum, { most }) => sum + most, 0) - count
  const retailer = order.retailer.name
  const today = todayHere(new Date())
  const waiting = order.lines.filter(({ answer }) => answer === 'PENDING').length
  const wrong = day > today
  const write = useCallback(
    (written: Written[]) =>
      setUnits((now) => ({
        ...now,
        ...Object.fromEntries(written.map(({ lineId, sku, quantity }) => [cellKey(lineId, sku), quantity])),
      })),
    [setUnits],
  )
  const leave = () => {
    clear()
    void navigate({ to: '/orders/$orderId', params: { orderId: order.id }, search: {} })
  }

  return (
    <Section title={<Trans>Ship</Trans>} card={false}>
      <p className={styles.lead}>
        <Trans>Prefilled with all that is open. Write less for a part; the rest stays open.</Trans>
        {waiting > 0 && (
          <>
            {' '}
            <Plural
              value={waiting}
              one="# line waits for the retailer's answer and cannot ship."
              other="# lines wait for the retailer's answer and cannot ship."
            />
          </>
        )}
      </p>
      <OrderMatrix
        order={order}
        mode={mode}
        onWrite={write}
        tools={() => (
          <div className={styles.buttons}>
            <Button size="sm" onClick={() => setUnits({})}>
              <Trans>All that is open</Trans>
            </Button>
            <Button size="sm" onClick={() => setUnits(Object.fromEntries(open.map(({ key }) => [key, 0])))}>
              <Trans>Nothing yet</Trans>
            </Button>
          </div>
        )}
      />
      <div className={styles.fields}>
        <TextInput
          compact
          label={t`Carrier`}
          value={carrier}
          maxLength={longest}
          onChange={(event) => setCarrier(event.currentTarget.value)}
        />
        <TextInput
          compact
          label={t`Tracking number`}
          value={tracking}
          maxLength={longest}
          onChange={(event) => setTracking(event.currentTarget.value)}
        />
        <TextInput
          compact
          type="date"
          label={t`Left on`}
          max={today}
          value={day || today}
          error={wrong && t`Not in the future.`}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </div>
      <div className={styles.bar}>
        <div className={styles.sum} role="status">
          <strong>
            <Plural value={count} one="# unit leaves" other="# units leave" />
          </strong>
          {left > 0 && <Plural value={left} one="# stays open" other="# stay open" />}
        </div>
        <div className={styles.buttons}>
          <Button onClick={leave}>
            <Trans>Back</Trans>
          </Button>
          <Button
            variant="primary"
            icon="shipped"
            disabledReason={
              count === 0 ? t`Write at least one unit.` : wrong ? t`The date is in the future.` : undefined
            }
            onClick={() => setAsking('ship')}
          >
            <Plural value={count} one="Ship # unit" other="Ship # units" />
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking === 'ship'}
        onClose={() => setAsking(undefined)}
        title={<Plural value={count} one="Ship # unit?" other="Ship # units?" />}
        effect={
          <>
            <p>
              <Trans>{retailer} sees the shipment at once. It cannot be taken back.</Trans>
            </p>
            <p>
              {left > 0 ? (
                <Plural value={left} one="# unit stays open." other="# units stay open." />
              ) : waiting === 0 ? (
                <Trans>Nothing stays open: the order is closed by itself.</Trans>
              ) : null}
            </p>
          </>
        }
        confirmLabel={<Plural value={count} one="Ship # unit" other="Ship # units" />}
        onConfirm={async () => {
          const input = {
            orderId: order.id,
            shippedAt: day || null,
            carrier: carrier.trim(),
            tracking: tracking.trim(),
            cells,
          }
          const outcome = await decide(send, input, t`The shipment is recorded.`)
          settled(outcome)
          if (outcome === 'done') leave()
        }}
      />
    </Section>
  )
}
