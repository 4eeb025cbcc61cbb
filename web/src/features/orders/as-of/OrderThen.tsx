import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Section } from '../../../components/ui/Section.tsx'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import type { Order } from '../data/order.ts'
import { OrderFacts } from '../page/OrderFacts.tsx'
import { OrderMatrix } from '../page/OrderMatrix.tsx'
import page from '../page/order.module.css'
import { Shipments } from '../ship/Shipments.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { AsOfNotice } from './AsOfNotice.tsx'
import type { AsOf, Moment } from './moments.ts'
import { cellsBefore } from './steps.ts'

type Props = { order: Order; asOf: AsOf; moment: Moment }

const nothing = () => {}

/** The order's page as it was: the same parts, and nothing that can be done. */
export function OrderThen({ order, asOf: { at, before }, moment }: Props) {
  const side = useViewer().organisation.kind === 'BRAND' ? 'BRAND' : 'RETAILER'
  const mode = useMemo(() => ({ kind: 'past', before: cellsBefore(order, before) }) as const, [order, before])
  return (
    <>
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
    </>
  )
}
