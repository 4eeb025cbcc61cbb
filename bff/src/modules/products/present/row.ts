import type { BrandProductRow } from '../../../gen/resolvers.ts'
import type { Image } from '@selvedge/protos/gen/media/topic/v1/image_set'
import type { BrandProductParts } from '../../../read-models/brand-products/query.ts'
import { presentGate } from './gate.ts'
import { presentSkus, summarise } from './supply.ts'

export type PresentedRow = Omit<BrandProductRow, 'image'> & { image: Image | null }

export function presentRow(parts: BrandProductParts, today: string): PresentedRow {
  const { product, completeness, images, listing, prices, supply, changedAt, setAside } = parts
  const { id, styleId, styleNumber, styleName, colourCode, colourName, colourFamily, colourHex } = product!
  const { seasons, category, lifecycle, variants, createdAt } = product!
  return {
    id,
    styleId,
    styleNumber,
    name: styleName,
    colourCode,
    colourName,
    colourFamily,
    colourHex,
    image: images?.images[0] ?? null,
    seasons,
    category,
    lifecycle: lifecycle === 'UNSPECIFIED' ? 'DRAFT' : lifecycle,
    complete: completeness?.complete ?? false,
    gates: completeness?.gates.flatMap((gate) => presentGate(gate, supply?.origin)) ?? [],
    sizes: variants.length,
    windows: listing?.windowIds.length ?? 0,
    priceLists: prices?.lists.filter(({ rows }) => rows.length > 0).length ?? 0,
    supply: summarise(presentSkus(parts, today), parts, today),
    changedAt: changedAt || createdAt,
    setAside,
  }
}
