/** Gathers the inputs of products from the view's tables. */
import type { Sql } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import { BrandSettings } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { topics } from '@selvedge/protos/topics'
import type { BrandFacts, Inputs } from '../../domain/inputs.ts'
import { productInputs } from '../../domain/inputs.ts'
import { inputOf } from './apply-input.ts'
import type { InputRow } from './apply-input.ts'
import { setAsideSince } from './set-aside.ts'
import type { Fresh } from './touched.ts'

/** Brands and windows are few and shared by the products of a transaction. */
interface SharedFacts {
  brands: Map<string, BrandFacts | undefined>
  windows: Map<string, DeliveryWindow | undefined>
}

type GatheredRow = InputRow & { setAside: number | null }

const factsOf = new WeakMap<Sql, SharedFacts>()

/** Forgets what was read: something shared may have changed within the transaction. */
export function forgetShared(tx: Sql): void {
  factsOf.delete(tx)
}

/** Undefined for a product of which nothing was ever heard. */
export async function gatherAll(
  tx: Sql,
  products: ReadonlyMap<string, Fresh>,
): Promise<Map<string, Inputs | undefined>> {
  const among = inList([...products.keys()])
  const rows = await tx.all<GatheredRow>(
    `select input.*, ${setAsideSince} as "setAside" from input where product_id ${among.text}`,
    among.params,
  )
  const found = new Map(rows.map((row) => [row.product_id, row]))
  const gathered = new Map<string, Inputs | undefined>()
  for (const [productId, fresh] of products) {
    const row = found.get(productId)
    gathered.set(productId, row && (await gather(tx, row, fresh)))
  }
  return gathered
}

async function gather(tx: Sql, row: GatheredRow, fresh: Fresh): Promise<Inputs> {
  const inputs: Inputs = { windows: [] }
  for (const name of productInputs) {
    const input = fresh[name] ?? inputOf(row, name)
    if (input) inputs[name] = input
  }
  const brandId = inputs.product?.message?.brandId ?? row.brand_id
  const brand = await brandOf(tx, brandId)
  if (brand) inputs.brand = brand
  if (row.setAside !== null) inputs.setAsideAt = new Date(row.setAside).toISOString()
  inputs.windows = await all(inputs.listing?.message?.windowIds ?? [], (id) => windowOf(tx, id))
  return inputs
}

async function all<T>(ids: readonly string[], get: (id: string) => Promise<T | undefined>): Promise<T[]> {
  const found: T[] = []
  for (const id of ids) {
    const each = await get(id)
    if (each) found.push(each)
  }
  return found
}

async function brandOf(tx: Sql, id: string): Promise<BrandFacts | undefined> {
  return remembered(shared(tx).brands, id, async () => {
    const row = await tx.get<{ name: string; settings: Uint8Array }>('select name, settings from brand where id = $1', [
      id,
    ])
    return row && { name: row.name, settings: BrandSettings.decode(row.settings) }
  })
}

async function windowOf(tx: Sql, id: string): Promise<DeliveryWindow | undefined> {
  return remembered(shared(tx).windows, id, async () => {
    const row = await tx.get<{ message: Uint8Array }>('select message from delivery_window where id = $1', [id])
    return row && topics.deliveryWindow.decode(row.message)
  })
}

function shared(tx: Sql): SharedFacts {
  let facts = factsOf.get(tx)
  if (!facts) factsOf.set(tx, (facts = { brands: new Map(), windows: new Map() }))
  return facts
}

async function remembered<T>(known: Map<string, T>, id: string, read: () => Promise<T>): Promise<T> {
  if (!known.has(id)) known.set(id, await read())
  return known.get(id)!
}
