import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useCallback, useMemo } from 'react'
import { useGridHelp } from '../../../components/matrix/use-grid-help.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import type { Order } from '../data/order.ts'
import { useConfirmOrderMutation } from '../data/decisions-api.ts'
import styles from '../page/order.module.css'
import { OrderMatrix, type Written } from '../page/OrderMatrix.tsx'
import { useDecide } from '../page/use-decide.ts'
import type { OrderDraft } from '../page/use-order-draft.ts'
import { changesOf, confirmCells, lossOf, withoutReason } from './changes.ts'
import { withQuantities } from './edits.ts'
import { SelectionTools } from './SelectionTools.tsx'

/** Brings fields along that an order confirmed as ordered never needs. */
const ChangeList = lazy(async () => ({ default: (await import('./ChangeList.tsx')).ChangeList }))

/** The brand's answer, prefilled as ordered. What is lowered or later says why before it can be sent. */
export function ConfirmPanel({ order, draft }: { order: Order; draft: OrderDraft }) {
  const { t } = useLingui()
  useGridHelp(t`Confirm`)
  const decide = useDecide()
  const [send] = useConfirmOrderMutation()
  const { edits, setEdits, seen, news, clear, settled, asking, setAsking } = draft
  const mode = useMemo(() => ({ kind: 'confirm' as const, edits }), [edits])
  const changes = useMemo(() => changesOf(order, edits), [order, edits])
  const missing = withoutReason(changes).length
  const { units, minor } = lossOf(changes)
  const lines = new Set(changes.map(({ line }) => line.id)).size
  const retailer = order.retailer.name
  const { number } = order
  const write = useCallback(
    (written: Written[]) => setEdits((now) => withQuantities(now, order, written)),
    [setEdits, order],
  )

  return (
    <Section title={<Trans>Confirm</Trans>} card={false}>
      <p className={styles.lead}>
        <Trans>
          Prefilled as ordered. Lower a size or give it a later date, and say why; {retailer} then answers the changed
          lines.
        </Trans>
      </p>
      <OrderMatrix
        order={order}
        mode={mode}
        onWrite={write}
        tools={(grid) => <SelectionTools grid={grid} order={order} setEdits={setEdits} />}
      />
      {changes.length > 0 && (
        <Suspense>
          <ChangeList changes={changes} setEdits={setEdits} />
        </Suspense>
      )}
      <div className={styles.bar}>
        <div className={styles.sum} role="status">
          {changes.length === 0 ? (
            <Trans>Nothing changed: all as ordered.</Trans>
          ) : (
            <>
              <strong>
                <Plural value={changes.length} one="# cell changed" other="# cells changed" />
              </strong>
              {units > 0 && (
                <span>
                  <Plural value={units} one="−# unit" other="−# units" />, −
                  <Money minor={minor} currency={order.currency} />
                </span>
              )}
              {missing > 0 && <Plural value={missing} one="# needs a reason" other="# need a reason" />}
            </>
          )}
        </div>
        <div className={styles.buttons}>
          {changes.length > 0 && (
            <Button icon="undo" onClick={clear}>
              <Trans>Back to as ordered</Trans>
            </Button>
          )}
          <Button
            variant="primary"
            icon="checkCircle"
            disabledReason={
              missing > 0
                ? t`Give every change a reason first.`
                : news.length > 0
                  ? t`The order changed meanwhile: look at that first.`
                  : undefined
            }
            onClick={() => setAsking('confirm')}
          >
            {changes.length === 0 ? <Trans>Confirm as ordered</Trans> : <Trans>Confirm with changes</Trans>}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking === 'confirm'}
        onClose={() => setAsking(undefined)}
        title={<Trans>Confirm {number}?</Trans>}
        effect={
          changes.length === 0 ? (
            <Trans>{retailer} sees the order confirmed as it was ordered, at once. It can then be shipped.</Trans>
          ) : (
            <>
              <p>
                <Trans>{retailer} sees your changes at once:</Trans>{' '}
                <Plural
                  value={lines}
                  one="# line with changes waits for the answer and does not ship before."
                  other="# lines with changes wait for the answer and do not ship before."
                />
              </p>
              <p>
                <Trans>All other lines are confirmed as ordered and go on.</Trans>
              </p>
            </>
          )
        }
        confirmLabel={changes.length === 0 ? <Trans>Confirm as ordered</Trans> : <Trans>Confirm with changes</Trans>}
        onConfirm={async () => {
          const input = { orderId: order.id, expectedEvents: seen, cells: confirmCells(changes) }
          settled(await decide(send, input, t`${number} is confirmed.`))
        }}
      />
    </Section>
  )
}
