import { Trans, useLingui } from '@lingui/react/macro'
import { ProductPicture } from '../../../components/product/ProductPicture.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { VisuallyHidden } from '../../../components/ui/VisuallyHidden.tsx'
import type { SeenPrice } from '../domain/repriced.ts'
import { usePad, usePadState } from './pad-context.ts'
import type { RowInfo } from './pad-state.ts'
import styles from './RowHead.module.css'
import { RowMenu } from './RowMenu.tsx'

/** Thumb, colour, store and price of a line; its actions are reached by Left from the first cell. */
export function RowHead({ rowId }: { rowId: string }) {
  const pad = usePad()
  const info = usePadState((state) => state.info.get(rowId))
  const product = info && pad.data.products.get(info.row.productId)
  if (!info || !product) return null
  return (
    <div className={styles.head}>
      <span className={styles.thumb}>
        <ProductPicture image={product.images[0]} family={product.colourFamily} alt="" sizes="32px" bare />
      </span>
      <span className={styles.text}>
        <span className={styles.colour}>
          {info.problem && <RowProblem message={info.problem} />}
          {product.colourName} <span className={styles.code}>{product.colourCode}</span>
        </span>
        <Meta info={info} door={pad.data.doors.get(info.row.doorId)} />
      </span>
      {pad.data.mayWrite && <RowMenu row={info.row} name={`${product.name}, ${product.colourName}`} />}
    </div>
  )
}

function Meta({ info, door }: { info: RowInfo; door: string | undefined }) {
  const { price, priceBefore, units } = info
  return (
    <span className={styles.meta}>
      {price && priceBefore && <Repriced before={priceBefore} now={price} />}
      {units === 0 && (
        <span className={styles.empty}>
          <Trans>No sizes yet</Trans>
        </span>
      )}
      {price && !priceBefore && (
        <span>
          <Money {...price} />
        </span>
      )}
      {door && <span className={styles.door}>{door}</span>}
    </span>
  )
}

function Repriced({ before, now }: { before: SeenPrice; now: SeenPrice }) {
  return (
    <span className={styles.repriced}>
      <VisuallyHidden>
        <Trans>Price was</Trans>{' '}
      </VisuallyHidden>
      <s>
        <Money {...before} />
      </s>{' '}
      <VisuallyHidden>
        <Trans>and is now</Trans>{' '}
      </VisuallyHidden>
      <Money {...now} />
    </span>
  )
}

function RowProblem({ message }: { message: string }) {
  const { t } = useLingui()
  return (
    <span className={styles.problem} title={message}>
      <Icon name="alert" size={12} label={t`Cannot be placed: ${message}`} />
    </span>
  )
}
