import { useLingui } from '@lingui/react'
import { Plural, Trans, useLingui as useMacro } from '@lingui/react/macro'
import { Icon } from '../../../components/ui/Icon.tsx'
import type { BrandProductListQuery } from '../../../gen/graphql.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { gateWords } from '../gate-words.ts'
import type { ProductsSearch } from '../products-search.ts'
import { stagesOf } from './stages.ts'
import type { Narrow } from './ProductsPage.tsx'
import styles from './Funnel.module.css'

type Props = { funnel: BrandProductListQuery['brandProducts']['funnel']; search: ProductsSearch; narrow: Narrow }

/**
 * From received to searchable. Every product is counted once: where it stops, or at the end. Each count narrows the
 * list to the products it counts, whatever other filters say.
 */
export function Funnel({ funnel, search, narrow }: Props) {
  const { t } = useMacro()
  const { i18n } = useLingui()
  const count = (value: number) => formatCount(value, intlLocale())
  const { q, season, category, lifecycle, missing, short, stopped, show } = search
  const everything = !q && !season && !category && !lifecycle && !missing && !short && !stopped && !show
  const reset = {
    q: undefined,
    season: undefined,
    category: undefined,
    lifecycle: undefined,
    missing: undefined,
    short: undefined,
  }
  return (
    <ol className={styles.funnel} aria-label={t`From received to searchable`}>
      <li className={styles.stage}>
        <button
          type="button"
          className={styles.chip}
          aria-pressed={everything}
          onClick={() => narrow({ ...reset, stopped: undefined, show: undefined })}
        >
          <span className={styles.word}>
            <Trans>Received</Trans>
          </span>
          <strong>{count(funnel.products)}</strong>
        </button>
        {funnel.checking > 0 && (
          <span className={styles.none}>
            <Plural value={funnel.checking} one="# being checked" other="# being checked" />
          </span>
        )}
      </li>
      {stagesOf(funnel).map(({ gate, stopped: here, passed }) => (
        <li key={gate} className={styles.stage}>
          <span className={styles.passed}>
            <span className={styles.word}>
              <Icon name={gateWords[gate].icon} size={12} />
              {i18n._(gateWords[gate].passed)}
            </span>
            <strong>{count(passed)}</strong>
          </span>
          {here > 0 || stopped === gate ? (
            <button
              type="button"
              className={styles.stop}
              aria-pressed={stopped === gate}
              onClick={() => narrow({ ...reset, show: undefined, stopped: stopped === gate ? undefined : gate })}
            >
              <Icon name="alert" size={12} />
              <Plural value={here} one="# stops here" other="# stop here" />
            </button>
          ) : (
            <span className={styles.none}>
              <Trans>none stops</Trans>
            </span>
          )}
        </li>
      ))}
      <li className={styles.stage}>
        <button
          type="button"
          className={`${styles.chip} ${styles.end}`}
          aria-pressed={show === 'complete'}
          onClick={() => narrow({ ...reset, stopped: undefined, show: show === 'complete' ? undefined : 'complete' })}
        >
          <span className={styles.word}>
            <Icon name="checkCircle" size={12} />
            <Trans>Searchable</Trans>
          </span>
          <strong>{count(funnel.complete)}</strong>
        </button>
      </li>
    </ol>
  )
}
