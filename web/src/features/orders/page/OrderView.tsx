import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { LateNotice } from '../../../components/ui/LateNotice.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { StatusBadge } from '../../../components/ui/StatusBadge.tsx'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { AnswerPanel } from '../answer/AnswerPanel.tsx'
import { orderSeen } from '../badge/told-slice.ts'
import { ConfirmPanel } from '../confirm/ConfirmPanel.tsx'
import type { Order } from '../data/order.ts'
import { Flags } from '../list/Flags.tsx'
import { ShipPanel } from '../ship/ShipPanel.tsx'
import { Shipments } from '../ship/Shipments.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { LinesPanel } from './LinesPanel.tsx'
import { OrderActions } from './OrderActions.tsx'
import { OrderDialogs } from './OrderDialogs.tsx'
import { OrderFacts } from './OrderFacts.tsx'
import styles from './order.module.css'
import { useOrderDraft } from './use-order-draft.ts'

export function OrderView({ order }: { order: Order }) {
  const { t } = useLingui()
  const dispatch = useAppDispatch()
  const search = useSearch({ from: '/signed-in/orders/$orderId' })
  const side = useViewer().organisation.kind === 'BRAND' ? 'BRAND' : 'RETAILER'
  const draft = useOrderDraft(order)
  const may = (action: Order['actions'][number]) => order.actions.includes(action)
  const mode = may('CONFIRM') ? 'confirm' : search.do === 'ship' && may('SHIP') ? 'ship' : 'read'
  useEffect(() => {
    dispatch(orderSeen(order.id))
  }, [dispatch, order.id, order.events])

  return (
    <Page
      back={
        <Link to="/orders">
          <Trans>Orders</Trans>
        </Link>
      }
      title={order.number}
      meta={
        <>
          <StatusBadge status={order.status} />
          <Flags flags={order.flags} />
        </>
      }
      actions={<OrderActions order={order} mode={mode} onAsk={draft.setAsking} />}
    >
      <div className={styles.page}>
        <LateNotice what={t`This order`} behindSeconds={order.freshness.behindSeconds} />
        <ChangedMeanwhile order={order} draft={draft} />
        <OrderFacts order={order} side={side} />
        <div className={styles.columns}>
          <div className={styles.main}>
            {may('ANSWER_CHANGES') && <AnswerPanel order={order} draft={draft} />}
            {mode === 'confirm' && <ConfirmPanel order={order} draft={draft} />}
            {mode === 'ship' && <ShipPanel order={order} draft={draft} />}
            {mode === 'read' && <LinesPanel order={order} />}
            <Shipments order={order} />
          </div>
          <aside className={styles.aside}>
            <Timeline order={order} />
          </aside>
        </div>
      </div>
      <LeaveGuard unsent={draft.unsent} />
      <OrderDialogs order={order} side={side} draft={draft} />
    </Page>
  )
}
