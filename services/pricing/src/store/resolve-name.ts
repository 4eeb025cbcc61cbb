/** From the brand's words to ids. */
import type { Sql } from '@selvedge/platform/db/database'
import type { WaitingFor } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { RowName } from '../domain/row-input.ts'
import { productNamed, productOfSku, soleClaims, windowCoded } from '../replica/query.ts'

export type Resolved =
  | { kind: 'known'; productId: string; sku: string; windowId: string }
  | { kind: 'unknown'; waitingFor: WaitingFor }

/** Look-ups of one batch: rows of a batch mostly share their product and window. */
export function createResolver(db: Sql, brandId: string) {
  const products = new Map<string, string | undefined>()
  const skus = new Map<string, string>()
  const windows = new Map<string, string | undefined>()

  async function ofSku(sku: string): Promise<string | undefined> {
    const known = skus.get(sku)
    if (known !== undefined) return known
    const productId = await productOfSku(db, brandId, sku)
    if (productId === undefined) return undefined
    skus.set(sku, productId)
    // Its other sizes are likely to follow.
    for (const other of await soleClaims(db, productId)) skus.set(other, productId)
    return productId
  }

  async function cached(map: Map<string, string | undefined>, key: string, find: () => Promise<string | undefined>) {
    if (!map.has(key)) map.set(key, await find())
    return map.get(key)
  }

  return async ({ styleNumber, colourCode, sku, windowCode }: RowName): Promise<Resolved> => {
    const productId =
      sku === ''
        ? await cached(products, JSON.stringify([styleNumber, colourCode]), () =>
            productNamed(db, brandId, styleNumber, colourCode),
          )
        : await ofSku(sku)
    if (productId === undefined) return { kind: 'unknown', waitingFor: sku === '' ? 'PRODUCT' : 'SKU' }
    if (windowCode === '') return { kind: 'known', productId, sku, windowId: '' }
    const windowId = await cached(windows, windowCode, () => windowCoded(db, brandId, windowCode))
    return windowId === undefined
      ? { kind: 'unknown', waitingFor: 'WINDOW' }
      : { kind: 'known', productId, sku, windowId }
  }
}

export type Resolver = ReturnType<typeof createResolver>
