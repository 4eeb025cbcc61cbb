/**
 * What follows for truth when the replica learns of products, SKUs and windows: rows that waited are merged, rows of a
 * SKU that left its product move along or wait again, pending edits go with their SKU.
 */
import type { Transaction } from '@selvedge/platform/db/database'
import { scheduleDue } from '@selvedge/platform/db/due'
import type { Clock } from '@selvedge/platform/clock'
import type { NewId } from '@selvedge/platform/ids'
import { findProduct, productOfSku } from '../replica/query.ts'
import type { KnownProduct } from '../replica/query.ts'
import type { Touched } from '../replica/replica.ts'
import { evictForeignSkus } from './evict-skus.ts'
import { planProduct, writePlanned } from './change-list.ts'
import type { ProductChange } from './change-list.ts'
import { systemCause } from './origin.ts'
import type { Cause } from './origin.ts'
import { findList, listsOfBrand, LIVE_DUE } from './price-lists.ts'
import { createResolver } from './resolve-name.ts'
import type { Resolver } from './resolve-name.ts'
import {
  anyWaiting,
  dropWaiting,
  keepWaiting,
  waitingForProduct,
  waitingForSku,
  waitingForWindow,
  waitingWindowCodes,
} from './waiting-rows.ts'
import type { WaitingRow } from './waiting-rows.ts'

/** For `replicaView`. Idempotent: what has been merged waits no more. */
export function mergeTouched({ clock, newId }: { clock: Clock; newId: NewId }) {
  return async (tx: Transaction, touched: Touched): Promise<void> => {
    const cause = systemCause(clock.now(), 'product known', newId)
    for (const brandId of touched.zones) await judgeLiveAnew(tx, brandId)
    const moved = await evictForeignSkus(tx, [...touched.lostSkus], cause)
    const products = new Map([...touched.products, ...moved])
    const brands = new Set([...products.values(), ...touched.windowBrands])
    for (const brandId of brands) {
      if (!(await anyWaiting(tx, brandId))) continue
      const ids = [...products].filter(([, owner]) => owner === brandId).map(([id]) => id)
      const rows = [
        ...(await rowsFor(tx, ids)),
        ...(touched.windowBrands.has(brandId) ? await rowsForWindows(tx, brandId) : []),
      ]
      await merge(tx, createResolver(tx, brandId), rows, cause)
    }
  }
}

async function rowsFor(tx: Transaction, productIds: readonly string[]): Promise<WaitingRow[]> {
  const rows: WaitingRow[] = []
  for (const id of productIds) {
    const product = await findProduct(tx, id)
    if (product) rows.push(...(await rowsOfProduct(tx, product)))
  }
  return rows
}

async function rowsOfProduct(
  tx: Transaction,
  { id, brandId, styleNumber, colourCode, variants }: KnownProduct,
): Promise<WaitingRow[]> {
  const rows = await waitingForProduct(tx, brandId, styleNumber, colourCode)
  for (const [sku] of variants) {
    const waiting = await waitingForSku(tx, brandId, sku)
    if (waiting.length > 0 && (await productOfSku(tx, brandId, sku)) === id) rows.push(...waiting)
  }
  return rows
}

async function rowsForWindows(tx: Transaction, brandId: string): Promise<WaitingRow[]> {
  const rows: WaitingRow[] = []
  for (const code of await waitingWindowCodes(tx, brandId)) rows.push(...(await waitingForWindow(tx, brandId, code)))
  return rows
}

/** The rows that can be placed now become one revision of each list; the others keep waiting for what they lack. */
async function merge(tx: Transaction, resolve: Resolver, rows: readonly WaitingRow[], cause: Cause): Promise<void> {
  for (const [listId, ofList] of Map.groupBy(rows, (row) => row.listId)) {
    const changes = new Map<string, ProductChange & { rows: WaitingRow[] }>()
    for (const row of ofList) {
      const found = await resolve(row)
      if (found.kind === 'unknown') {
        if (found.waitingFor !== row.waitingFor) await stillWaiting(tx, row, found.waitingFor)
        continue
      }
      const { productId, sku, windowId } = found
      const change = changes.get(productId) ?? { productId, changes: [], rows: [], line: 0, origin: row.origin }
      change.changes.push({ sku, windowId, value: row.value })
      change.rows.push(row)
      changes.set(productId, change)
    }
    await mergeInto(tx, listId, [...changes.values()], cause)
  }
}

async function mergeInto(
  tx: Transaction,
  listId: string,
  changes: readonly (ProductChange & { rows: WaitingRow[] })[],
  cause: Cause,
): Promise<void> {
  const list = await findList(tx, listId)
  if (!list) return
  const planned = []
  for (const change of changes) {
    const plan = await planProduct(tx, list, change)
    for (const row of change.rows) {
      if (plan.full) await stillWaiting(tx, row, 'ROOM')
      else await dropWaiting(tx, listId, row)
    }
    planned.push(plan)
  }
  await writePlanned(tx, list, planned, cause)
}

async function stillWaiting(tx: Transaction, row: WaitingRow, waitingFor: WaitingRow['waitingFor']): Promise<void> {
  await dropWaiting(tx, row.listId, row)
  await keepWaiting(tx, { ...row, waitingFor })
}

/** Due since ever: the scheduler, which has the clock, judges at once. */
async function judgeLiveAnew(tx: Transaction, brandId: string): Promise<void> {
  for (const { id } of await listsOfBrand(tx, brandId)) await scheduleDue(tx, LIVE_DUE, id, new Date(0))
}
