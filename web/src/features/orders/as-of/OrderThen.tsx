import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { StatusBadge } from '../../../components/ui/StatusBadge.tsx'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import type { Order } from '../data/order.ts'
import { Flags } from '../list/Flags.tsx'
import { OrderFacts } from '../page/OrderFacts.tsx'
import { OrderMatrix } from '../page/OrderMatrix.tsx'
import page from '../page/order.module.css'
import { Shipments } from '../ship/Shipments.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { AsOfNotice } from './AsOfNotice.tsx'
import { AsOfSteps } from './AsOfSteps.tsx'
import type { AsOf, Moment, MomentPlace } from './moments.ts'
import { cellsBefore } from './steps.ts'

type Props = { order: Order; asOf: AsOf; place: MomentPlace; moment: Moment; onGo: (moment: Moment) => void }

const nothing = () => {}

/** The order's page as it was: the same parts, and nothing that can be done. */
export function OrderThen({ order, asOf: { at, before, moments }, place, moment, onGo }: Props) {
  const { t } = useLingui()
  const side = useViewer().organisation.kind === 'BRAND' ? 'BRAND' : 'RETAILER'
  const mode = useMemo(() => ({ kind: 'past', before: cellsBefore(order, before) }) as const, [order, before])
  return (
    <Page
      back={
        <Link to="/orders/$orderId" params={{ orderId: order.id }}>
          <Trans>Order as it is now</Trans>
        </Link>
      }
      title={order.number}
      meta={
        <>
          <StatusBadge status={order.status} />
          <Flags flags={order.flags} />
        </>
      }
      actions={<IconButton icon="print" label={t`Print`} onClick={() => window.print()} />}
      toolbar={<AsOfSteps orderId={order.id} place={place} count={moments.length} onGo={onGo} />}
    >
      <div className={page.page}>
        <AsOfNotice order={order} before={before} at={at} moment={moment} />
        <OrderFacts order={order} side={side} />
        <div className={page.columns}>
          <div className={page.main}>
            <Section title={<Trans>Lines</Trans>} card={false}>
              <OrderMatrix order={order} mode={mode} onWrite={nothing} />
            </Section>
            <Shipments order={order} />
          </div>
          <aside className={page.aside}>
            <Timeline order={order} />
          </aside>
        </div>
      </div>
    </Page>
  )
}
