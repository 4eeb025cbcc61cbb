import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { VisuallyHidden } from '../../../components/ui/VisuallyHidden.tsx'
import { formatMoment } from '../../../lib/format/dates.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { OrderEvent } from '../data/order.ts'
import { eventLooks } from './event-look.ts'
import styles from './timeline.module.css'

/** Opens the order as it was after an event. */
export function AsOfLink({ orderId, event: { at, kind } }: { orderId: string; event: OrderEvent }) {
  const { i18n } = useLingui()
  const when = formatMoment(at, intlLocale())
  const what = i18n._(eventLooks[kind].word)
  return (
    <Link to="/orders/$orderId/as-of" params={{ orderId }} search={{ at }} className={styles.then}>
      <Trans>As it was then</Trans>
      <VisuallyHidden>
        {', '}
        <Trans>
          {when}, after “{what}”
        </Trans>
      </VisuallyHidden>
    </Link>
  )
}
