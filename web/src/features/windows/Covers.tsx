import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { BrandWindow } from './brand-window.ts'
import styles from './windows.module.css'

/** By which seasons and lists it covers how many products; a season leads to its products. */
export function Covers({ window: { seasons, listedProducts, products } }: { window: BrandWindow }) {
  return (
    <span>
      <span>
        <Plural value={products} _0="no product yet" one="# product" other="# products" />
      </span>{' '}
      <span className={styles.by}>
        {seasons.map((season, index) => (
          <span key={season}>
            {index > 0 && ', '}
            <Link to="/products" search={{ season }}>
              {season}
            </Link>
          </span>
        ))}
        {listedProducts > 0 && (
          <>
            {seasons.length > 0 && ' + '}
            <Plural value={listedProducts} one="# listed" other="# listed" />
          </>
        )}
        {seasons.length === 0 && listedProducts === 0 && <Trans>no season, no list</Trans>}
      </span>
    </span>
  )
}
