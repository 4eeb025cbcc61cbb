import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Icon } from '../../../components/ui/Icon.tsx'
import { formatMoment } from '../../../lib/format/dates.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Order, OrderEvent } from '../data/order.ts'
import { reasonWords } from '../order-words.ts'
import { EventDetails } from './EventDetails.tsx'
import { eventLooks } from './event-look.ts'
import styles from './timeline.module.css'

type Props = {
  event: OrderEvent
  order: Order
  /** A link about it. */
  action?: ReactNode
}

/** What happened, who did it and when, why, and what it changed cell by cell. */
export function EventItem({ event, order, action }: Props) {
  const { i18n } = useLingui()
  const { icon, tone, word } = eventLooks[event.kind]
  const reason = reasonWords(event.reason)
  return (
    <li className={`${styles.event} ${styles[tone] ?? ''}`}>
      <span className={styles.icon}>
        <Icon name={icon} size={12} />
      </span>
      <div>
        <p className={styles.what}>
          {i18n._(word)}
          {reason && `: ${i18n._(reason)}`}
        </p>
        <p className={styles.who}>
          {event.actor ? (
            <>
              {event.actor.name}, {event.actor.organisationName}
            </>
          ) : (
            <Trans>by itself</Trans>
          )}
          {' · '}
          <time dateTime={event.at}>{formatMoment(event.at, intlLocale())}</time>
        </p>
        {event.text && <p className={styles.said}>{event.text}</p>}
        <EventDetails event={event} order={order} />
        {action}
      </div>
    </li>
  )
}
