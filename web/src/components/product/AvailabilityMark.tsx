import { useLingui } from '@lingui/react/macro'
import type { AvailabilityPartsFragment } from '../../gen/graphql.ts'
import { formatMoment } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import { availabilityText } from './availability-text.ts'
import styles from './AvailabilityMark.module.css'
import { type ChangeMark, ChangeArrow } from './ChangeArrow.tsx'
import flash from './flash.module.css'

type Props = {
  line: AvailabilityPartsFragment
  /** It has just changed: the ground flashes, the arrow stays a while. */
  change?: ChangeMark | undefined
}

/** The availability line of a card; the age of the brand's word is in its tooltip. */
export function AvailabilityMark({ line, change }: Props) {
  const { t } = useLingui()
  const moment = line.asOf && formatMoment(line.asOf, intlLocale())
  return (
    <span
      key={change?.turn}
      className={change ? `${styles.line} ${flash.changed}` : styles.line}
      title={moment ? t`As of ${moment}` : undefined}
    >
      <svg aria-hidden width="8" height="8" viewBox="0 0 8 8" className={styles[line.bucket.toLowerCase()]}>
        <circle cx="4" cy="4" r="3" />
        {line.bucket === 'COMING' && <path d="M4 1a3 3 0 0 1 0 6z" className={styles.half} />}
      </svg>
      <span className={styles.text}>{availabilityText(line, new Date())}</span>
      {change && <ChangeArrow direction={change.direction} />}
    </span>
  )
}
