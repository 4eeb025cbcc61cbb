/** One group of checked products, written in one transaction. */
import { hash } from 'node:crypto'
import type { Transaction } from '@selvedge/platform/db/database'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { RecordResult } from '@selvedge/protos/gen/common/v1/common'
import { gtinKey } from '@selvedge/protos/rules/gtin'
import type { ProductFacts } from '../domain/check-product.ts'
import { settleClaims } from '../domain/claims.ts'
import { claimProblems, foreignGtinWarnings } from '../domain/claim-problems.ts'
import { covererOf } from '../domain/listing.ts'
import type { Coverer } from '../domain/listing.ts'
import { originOf } from './change.ts'
import type { Change } from './change.ts'
import { findStored, headsOfStyles, saveProducts } from './products.ts'
import type { ProductHead, StoredProduct, WrittenProduct } from './products.ts'
import { changedVariants, gtinHolders, insertVariants, removeVariants, skuHolders } from './variants.ts'
import type { ClaimedVariant, GtinHolder } from './variants.ts'
import { windowsOf } from './windows.ts'

export interface CheckedRecord {
  index: number
  line: number
  facts: ProductFacts
}

export interface WrittenGroup {
  results: RecordResult[]
  /** Indexes refused because another product holds their SKU or GTIN: a later record may let go of it. */
  blocked: number[]
}

interface Planned extends CheckedRecord {
  product: Product
  factsHash: string
  head: ProductHead | undefined
}

/** The records are of different products. */
export async function writeProducts(
  tx: Transaction,
  brandId: string,
  records: readonly CheckedRecord[],
  change: Change,
): Promise<WrittenGroup> {
  const results: RecordResult[] = []
  const planned: Planned[] = []
  for (const record of await planAll(tx, brandId, records, change)) {
    if (record.head?.factsHash !== record.factsHash) planned.push(record)
    else results.push({ index: record.index, outcome: 'UNCHANGED', id: record.product.id, problems: [] })
  }
  const skus = planned.flatMap(({ facts }) => facts.variants.map(({ sku }) => sku))
  const gtins = planned.flatMap(({ facts }) =>
    facts.variants.flatMap(({ gtin }) => (gtin === '' ? [] : [gtinKey(gtin)])),
  )
  const byGtin = await gtinHolders(tx, gtins)
  const holders = new Map([
    ...(await skuHolders(tx, brandId, skus)).map(({ key, productId }) => [`sku:${key}`, productId] as const),
    ...byGtin.filter((row) => row.brandId === brandId).map(({ key, productId }) => [`gtin:${key}`, productId] as const),
  ])
  const refused = settleClaims(
    planned.map(({ product, facts }) => ({ productId: product.id, claims: claimsOf(facts) })),
    holders,
  )
  for (const [index, claims] of refused) {
    const { facts, index: at } = planned[index]!
    results.push({ index: at, outcome: 'REJECTED', id: '', problems: claimProblems(facts.variants, claims) })
  }
  const written = planned.filter((_, index) => !refused.has(index))
  const warnings = foreignGtins(brandId, byGtin)
  await writePlanned(tx, brandId, written, change)
  for (const { index, product } of written) {
    results.push({
      index,
      outcome: 'APPLIED',
      id: product.id,
      problems: foreignGtinWarnings(product.variants, warnings),
    })
  }
  return { results, blocked: [...refused.keys()].map((index) => planned[index]!.index) }
}

async function planAll(
  tx: Transaction,
  brandId: string,
  records: readonly CheckedRecord[],
  { now, newId }: Change,
): Promise<Planned[]> {
  const styles = new Map<string, string>()
  const heads = new Map<string, ProductHead>()
  const named = [...new Set(records.map(({ facts }) => facts.styleNumber))]
  for (const head of await headsOfStyles(tx, brandId, named)) {
    heads.set(nameOf(head), head)
    if (!styles.has(head.styleNumber)) styles.set(head.styleNumber, head.styleId)
  }
  const planned: Planned[] = []
  for (const record of records) {
    const { facts } = record
    const head = heads.get(nameOf(facts))
    const styleId = head?.styleId ?? styles.get(facts.styleNumber) ?? newId()
    styles.set(facts.styleNumber, styleId)
    const product: Product = {
      ...facts,
      id: head?.id ?? newId(),
      brandId,
      styleId,
      visible: facts.visibleFrom === '' || Date.parse(facts.visibleFrom) <= now.getTime(),
      createdAt: head?.createdAt ?? now.toISOString(),
      origin: undefined,
    }
    planned.push({ ...record, product, factsHash: factsHash(product), head })
  }
  return planned
}

const nameOf = ({ styleNumber, colourCode }: Pick<ProductFacts, 'styleNumber' | 'colourCode'>) =>
  `${styleNumber}\u0000${colourCode}`

/** Of everything but the origin: equal facts make no new version. */
export function factsHash(product: Product): string {
  const bytes = Product.encode(product.origin ? { ...product, origin: undefined } : product).finish()
  return hash('sha1', bytes, 'base64')
}

async function writePlanned(
  tx: Transaction,
  brandId: string,
  written: readonly Planned[],
  change: Change,
): Promise<void> {
  if (written.length === 0) return
  const windows: Coverer[] = (await windowsOf(tx, brandId)).map(covererOf)
  const changes = []
  const stored: (StoredProduct | undefined)[] = []
  for (const { head, product } of written) {
    const before = head && (await findStored(tx, head.id))
    stored.push(before)
    changes.push(changedVariants(before?.product.variants ?? [], product.variants))
  }
  // All that is let go before anything is taken, so that SKUs can change hands within the group.
  for (const { gone } of changes) await removeVariants(tx, brandId, gone)
  const saved: WrittenProduct[] = []
  const come: ClaimedVariant[] = []
  for (const [index, { product, factsHash, head, line }] of written.entries()) {
    const origin = originOf(change, line)
    come.push(...changes[index]!.come.map((variant) => ({ ...variant, productId: product.id })))
    const before = stored[index]
    saved.push({ product: { ...product, origin }, factsHash, head, before, windows, origin, now: change.now })
  }
  await insertVariants(tx, brandId, come)
  await saveProducts(tx, saved)
}

function claimsOf({ variants }: ProductFacts): string[] {
  return variants.flatMap(({ sku, gtin }) => (gtin === '' ? [`sku:${sku}`] : [`sku:${sku}`, `gtin:${gtinKey(gtin)}`]))
}

function foreignGtins(brandId: string, holders: readonly GtinHolder[]): Set<string> {
  return new Set(holders.filter((row) => row.brandId !== brandId).map(({ key }) => key))
}
