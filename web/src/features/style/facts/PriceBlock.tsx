import { Plural, Trans } from '@lingui/react/macro'
import { useChangeMark } from '../../../components/product/use-change-mark.ts'
import { ChangeArrow } from '../../../components/product/ChangeArrow.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { formatShare } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Colourway } from '../style-api.ts'
import styles from './PriceBlock.module.css'

type Props = { colourway: Colourway; windowId: string | undefined }

/** WHSL, RRP and margin of the colourway in the chosen window, with what more units cost. */
export function PriceBlock({ colourway, windowId }: Props) {
  const cells = colourway.facts.windows.find(({ window }) => window.id === windowId)?.cells ?? []
  const prices = cells.flatMap(({ price }) => price ?? [])
  const cheapest = prices.toSorted((left, right) => left.unitMinor - right.unitMinor)[0]
  const { price: card } = colourway
  const currency = cheapest?.currency ?? card.currency
  const unit = cheapest?.unitMinor ?? card.whslMinor
  const list = cheapest ? cheapest.listMinor : card.listMinor
  const rrp = cheapest ? cheapest.rrpMinor : card.rrpMinor
  const markUp = cheapest ? cheapest.markUp : card.markUp
  const varies = cheapest ? prices.some((each) => each.unitMinor !== unit) : card.varies
  const { listName = '', revision = 0 } = cheapest ?? {}
  const change = useChangeMark(`${colourway.id} ${currency} ${unit}`, null)
  const amount = <Money minor={unit} currency={currency} />
  return (
    <div className={styles.block}>
      <dl className={styles.prices}>
        <div className={styles.whsl}>
          <dt>
            <Trans>WHSL excl. VAT</Trans>
          </dt>
          <dd>
            {varies ? <Trans>from {amount}</Trans> : amount}
            {change && <ChangeArrow direction={change.direction} />}
            {list !== null && list !== undefined && (
              <s className={styles.list}>
                <Money minor={list} currency={currency} />
              </s>
            )}
          </dd>
        </div>
        {rrp !== null && rrp !== undefined && (
          <div>
            <dt>
              <Trans>RRP</Trans>
            </dt>
            <dd>
              <Money minor={rrp} currency={currency} />
            </dd>
          </div>
        )}
        {cheapest?.marginBp !== null && cheapest?.marginBp !== undefined && (
          <div>
            <dt>
              <Trans>Margin</Trans>
            </dt>
            <dd>{formatShare(cheapest.marginBp / 10_000, intlLocale())}</dd>
          </div>
        )}
        {markUp && (
          <div>
            <dt>
              <Trans>Mark-up</Trans>
            </dt>
            <dd>{markUp}</dd>
          </div>
        )}
      </dl>
      {cheapest && cheapest.tiers.length > 1 && (
        <ul className={styles.tiers}>
          {cheapest.tiers.map(({ fromUnits, unitMinor }) => (
            <li key={fromUnits}>
              <span className={styles.from}>
                <Plural value={fromUnits} one="from # unit" other="from # units" />
              </span>
              <Money minor={unitMinor} currency={currency} />
            </li>
          ))}
        </ul>
      )}
      {cheapest && (
        <p className={styles.source}>
          <Trans>
            Price list {listName}, revision {revision}.
          </Trans>{' '}
          {cheapest.tiers.length > 1 && <Trans>All sizes of the colour in one window count together.</Trans>}
        </p>
      )}
    </div>
  )
}
