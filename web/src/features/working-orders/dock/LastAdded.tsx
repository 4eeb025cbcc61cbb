import { Plural, Trans } from '@lingui/react/macro'
import { ProductPicture } from '../../../components/product/ProductPicture.tsx'
import { padApi } from '../data/pad-api.ts'
import styles from './Dock.module.css'
import { useLastAddedQuery } from './dock-api.ts'

const shown = 5

/** The newest lines, so that one sees that an *Add* has arrived. */
export function LastAdded({ workingOrderId }: { workingOrderId: string }) {
  const { data } = useLastAddedQuery({ id: workingOrderId })
  const lines = (data?.workingOrder?.lines ?? [])
    .toSorted((left, right) => (left.addedAt < right.addedAt ? 1 : -1))
    .slice(0, shown)
  const ids = [...new Set(lines.map((line) => line.productId))].sort()
  const products = padApi.useNamedProductsQuery({ ids }, { skip: ids.length === 0 }).data?.products.products ?? []
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="last-added" className={styles.last}>
      <h3 id="last-added">
        <Trans>Last added</Trans>
      </h3>
      <ul>
        {lines.map((line) => {
          const product = products.find(({ id }) => id === line.productId)
          return (
            <li key={line.id}>
              <span className={styles.thumb}>
                {product && (
                  <ProductPicture image={product.images[0]} family={product.colourFamily} alt="" sizes="32px" bare />
                )}
              </span>
              <span className={styles.text}>
                <span>{line.styleName}</span>
                <span className={styles.meta}>
                  {line.colourName} ·{' '}
                  {line.units === 0 ? (
                    <Trans>no sizes yet</Trans>
                  ) : (
                    <Plural value={line.units} one="# unit" other="# units" />
                  )}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
