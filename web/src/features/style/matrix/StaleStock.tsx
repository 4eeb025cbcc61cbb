import { Trans } from '@lingui/react/macro'
import { Icon } from '../../../components/ui/Icon.tsx'
import { formatMoment } from '../../../lib/format/dates.ts'
import { useNow } from '../../../lib/format/use-now.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Colourway } from '../style-api.ts'
import styles from './StaleStock.module.css'

const dayMs = 86_400_000

/** When the brand's own word on stock is more than a day old, the matrix says so; younger ages are in the cells. */
export function StaleStock({
  colourways,
  windowIds,
}: {
  colourways: readonly Colourway[]
  windowIds: readonly string[]
}) {
  const now = useNow(60_000)
  const times = colourways.flatMap(({ facts }) =>
    facts.windows
      .filter(({ window }) => windowIds.includes(window.id))
      .flatMap(({ cells }) => cells.flatMap(({ asOf }) => asOf ?? [])),
  )
  const oldest = times.toSorted()[0]
  if (!oldest || now.getTime() - Date.parse(oldest) < dayMs) return null
  const moment = formatMoment(oldest, intlLocale())
  return (
    <span className={styles.stale}>
      <Icon name="clock" size={12} />
      <Trans>Stock as the brand knew it on {moment}</Trans>
    </span>
  )
}
