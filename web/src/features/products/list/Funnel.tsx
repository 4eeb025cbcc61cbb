import { useLingui } from '@lingui/react'
import { Trans, useLingui as useMacro } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../components/ui/Icon.tsx'
import type { BrandProductListQuery } from '../../../gen/graphql.ts'
import { formatCount, formatShare } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { lossWords, stepWords } from '../funnel-words.ts'
import { type ProductsSearch, searchCountedBy } from '../products-search.ts'
import styles from './Funnel.module.css'

type Stages = BrandProductListQuery['brandProducts']['funnel']['stages']
type Props = { stages: Stages; search: ProductsSearch }

/**
 * From received to ordered, as things are now. Every product is counted once: where it stands, by what keeps it there.
 * Each number leads to exactly the products it counts. Nothing, where there is no product.
 */
export function Funnel({ stages, search }: Props) {
  const { t } = useMacro()
  const { i18n } = useLingui()
  const received = stages[0]?.reached ?? 0
  if (received === 0) return null
  return (
    <ol
      className={styles.funnel}
      aria-label={search.season ? t`From received to ordered, ${search.season}` : t`From received to ordered`}
    >
      {stages.map(({ step, reached, lost }) => (
        <li key={step} className={styles.stage}>
          <Link
            to="/products"
            search={searchCountedBy(search, step === 'RECEIVED' ? {} : { reached: step })}
            replace
            activeOptions={{ exact: true }}
            className={styles.count}
          >
            <span className={styles.word}>{i18n._(stepWords[step])}</span>{' '}
            <strong>{formatCount(reached, intlLocale())}</strong>{' '}
            <span className={styles.share}>{formatShare(reached / received, intlLocale())}</span>
          </Link>
          <span className={styles.bar} aria-hidden>
            <span style={{ width: `${(100 * reached) / received}%` }} />
          </span>
          {lost.length > 0 && (
            <ul className={styles.lost} aria-label={t`${i18n._(stepWords[step])}, and no further`}>
              {lost.map(({ reason, count }) => (
                <li key={reason}>
                  <Loss reason={reason} count={count} search={search} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

function Loss({ reason, count, search }: { reason: string; count: number; search: ProductsSearch }) {
  const { i18n } = useLingui()
  const { tone, icon, word } = lossWords(reason)
  return (
    <Link
      to="/products"
      search={searchCountedBy(search, { lost: reason })}
      replace
      activeOptions={{ exact: true }}
      className={`${styles.loss} ${styles[tone]}`}
    >
      <Icon name={icon} size={12} />
      <Trans>
        {i18n._(word)} <strong>{formatCount(count, intlLocale())}</strong>
      </Trans>
    </Link>
  )
}
