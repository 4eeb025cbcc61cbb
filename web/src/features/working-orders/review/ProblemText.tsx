import { Trans, useLingui } from '@lingui/react/macro'
import type { PadOrderFragment, ReviewPartFragment } from '../../../gen/graphql.ts'
import { formatMoney } from '../../../lib/format/money.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { ProblemGroup } from './group-problems.ts'
import { labelOf, type LineNames, sizeOf } from './problem-labels.ts'
import styles from './problems.module.css'

type Props = { group: ProblemGroup; part: ReviewPartFragment; order: PadOrderFragment; names: LineNames }

/** What is wrong, about which line and sizes. */
export function ProblemText({ group, part, order, names }: Props) {
  const { t } = useLingui()
  const { code, lineId, problems } = group
  if (code === 'BELOW_MINIMUM' && part.missing) {
    return (
      <span className={styles.what}>
        <Trans>{formatMoney(part.missing, intlLocale())} to go to the minimum order value.</Trans>
      </span>
    )
  }
  const line = order.lines.find((each) => each.id === lineId)
  const sizes = problems.flatMap(({ sku, available }) => {
    if (!sku) return []
    const size = sizeOf(names, line?.productId, sku)
    if (code !== 'ABOVE_AVAILABILITY' || available == null) return [size]
    const wanted = line?.cells.find((cell) => cell.sku === sku)?.quantity ?? 0
    return [t`${size}: ${available} of ${wanted} available`]
  })
  const figures = sizes.some((size) => size.includes(':'))
  return (
    <span className={styles.what}>
      {line && <strong>{[labelOf(names, lineId), ...(figures ? [] : sizes)].join(', ')}: </strong>}
      {figures ? sizes.join(' · ') : [...new Set(problems.map(({ message }) => message))].join(' ')}
    </span>
  )
}
