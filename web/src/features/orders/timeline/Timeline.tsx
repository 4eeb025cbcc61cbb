import { Trans } from '@lingui/react/macro'
import { Section } from '../../../components/ui/Section.tsx'
import type { Order } from '../data/order.ts'
import { AsOfLink } from './AsOfLink.tsx'
import { EventItem } from './EventItem.tsx'
import styles from './timeline.module.css'

/** All that happened to the order, newest first; the other side reads the same. */
export function Timeline({ order }: { order: Order }) {
  return (
    <Section title={<Trans>Timeline</Trans>}>
      <ol className={styles.list}>
        {order.timeline.toReversed().map((event) => (
          <EventItem
            key={event.id}
            event={event}
            order={order}
            action={<AsOfLink orderId={order.id} event={event} />}
          />
        ))}
      </ol>
    </Section>
  )
}
