import { Trans } from '@lingui/react/macro'
import { Money } from '../../../components/ui/Money.tsx'
import type { ReviewPartFragment } from '../../../gen/graphql.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { windowText } from '../../../components/product/window-text.ts'
import { deliveriesOf } from './deliveries-of.ts'
import styles from './review.module.css'

/** One line per window: each becomes a delivery. */
export function Deliveries({ part }: { part: ReviewPartFragment }) {
  const count = (value: number) => formatCount(value, intlLocale())
  return (
    <table className={styles.deliveries}>
      <caption>
        <Trans>Deliveries</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Window</Trans>
          </th>
          <th scope="col">
            <Trans>Lines</Trans>
          </th>
          <th scope="col">
            <Trans>Units</Trans>
          </th>
          <th scope="col">
            <Trans>Value</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {deliveriesOf(part.lines).map(({ window, lines, units, minor }) => (
          <tr key={window?.id ?? ''}>
            <th scope="row">{window ? windowText(window, new Date()) : <Trans>No delivery window</Trans>}</th>
            <td>{count(lines)}</td>
            <td>{count(units)}</td>
            <td>
              <Money minor={minor} currency={part.currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
