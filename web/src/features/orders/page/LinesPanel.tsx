import { Trans } from '@lingui/react/macro'
import { Section } from '../../../components/ui/Section.tsx'
import type { Order } from '../data/order.ts'
import { OrderMatrix } from './OrderMatrix.tsx'

const read = { kind: 'read' } as const
const nothing = () => {}

/** The lines to read: what stands, what was ordered where it differs, and what was sent. */
export function LinesPanel({ order }: { order: Order }) {
  return (
    <Section title={<Trans>Lines</Trans>} card={false}>
      <OrderMatrix order={order} mode={read} onWrite={nothing} />
    </Section>
  )
}
