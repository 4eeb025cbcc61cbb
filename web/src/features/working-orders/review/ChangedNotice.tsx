import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import type { PlacedPartFragment } from '../../../gen/graphql.ts'
import { formatDateRange } from '../../../lib/format/dates.ts'
import { formatMoney } from '../../../lib/format/money.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { causeText, kindText } from './change-text.ts'
import { labelOf, type LineNames } from './problem-labels.ts'
import styles from './review.module.css'

type Change = PlacedPartFragment['changes'][number]

type Props = {
  result: PlacedPartFragment
  currency: string
  names: LineNames
  notNow: string | undefined
  onAgree: (receipt: string) => void
  onBack: () => void
}

/** Facts that are others than those the buyer looked at. Nothing is placed until he agrees. */
export function ChangedNotice({ result, currency, names, notNow, onAgree, onBack }: Props) {
  const { t } = useLingui()
  const { changes } = result
  const lines = new Set(changes.map(({ lineId }) => lineId)).size
  return (
    <Notice
      tone="warn"
      live
      title={<Plural value={lines} one="# line changed since you looked" other="# lines changed since you looked" />}
    >
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={`${change.lineId} ${change.sku} ${change.kind}`}>
            <span>{labelOf(names, change.lineId, change.sku)}</span>
            <span>
              {kindText(change.kind)}: <s>{valueText(change, change.old, currency)}</s>{' '}
              <Icon name="arrowRight" size={12} label={t`now`} />{' '}
              <strong>{valueText(change, change.new, currency)}</strong>
            </span>
            <span className={styles.cause}>{causeText(change.cause)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.answers}>
        <Button onClick={onBack}>
          <Trans>Back</Trans>
        </Button>
        <Button variant="primary" disabledReason={notNow} onClick={() => onAgree(result.receipt)}>
          <Trans>Agree and place</Trans>
        </Button>
      </div>
    </Notice>
  )
}

function valueText({ kind }: Change, value: string, currency: string): string {
  if (value === '') return '–'
  if (kind === 'QUANTITY') return value
  if (kind !== 'WINDOW') return formatMoney({ minor: Number(value), currency }, intlLocale())
  const [start = '', complete = ''] = value.split('/')
  return start === '' ? '–' : formatDateRange(start, complete || start, intlLocale(), new Date())
}
