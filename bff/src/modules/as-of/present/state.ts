import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { Origin } from '@selvedge/protos/gen/common/v1/common'
import type { ProductState } from '../../../gen/resolvers.ts'
import { variantsInOrder } from '../../catalogue/present/facts.ts'
import { presentChange } from './change.ts'

export function presentState(product: Product, ended: Origin | undefined): ProductState {
  const { styleName, sizeScale, lifecycle, origin, createdAt, variants, ...facts } = product
  return {
    ...facts,
    name: styleName,
    lifecycle: lifecycle === 'UNSPECIFIED' ? 'DRAFT' : lifecycle,
    sizeScale: sizeScale ?? { name: '', sizes: variants.map(({ size }) => size) },
    variants: variantsInOrder(product),
    since: origin ? presentChange(origin) : { at: createdAt, actor: null, operation: null, line: null },
    until: ended ? presentChange(ended) : null,
  }
}
