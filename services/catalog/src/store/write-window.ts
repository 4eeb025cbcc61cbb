import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { scheduleDue } from '@selvedge/platform/db/due'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { StyleColour } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import type { Problem, RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { CheckedWindow } from '../domain/check-window.ts'
import { isWindowOpen, windowCloses } from '../domain/window-life.ts'
import { originOf } from './change.ts'
import type { Change } from './change.ts'
import { findHead } from './products.ts'
import { RELIST_DUE } from './relist.ts'
import { zoneOf } from './time-zones.ts'
import { findWindowByCode, saveWindow } from './windows.ts'

type Outcome = Pick<RecordResult, 'outcome' | 'id' | 'problems'>

/** Creates or replaces a window by its code; listings follow in turns of their own. */
export async function writeWindow(
  tx: Transaction,
  brandId: string,
  { facts, products }: CheckedWindow,
  line: number,
  change: Change,
): Promise<Outcome> {
  const { productIds, problems } = await idsOf(tx, brandId, products)
  if (problems.length > 0) return { outcome: 'REJECTED', id: '', problems }
  const { now, newId } = change
  const zone = await zoneOf(tx, brandId)
  const stored = await findWindowByCode(tx, brandId, facts.code)
  const open = isWindowOpen(facts, now, zone)
  const window: DeliveryWindow = { ...facts, id: stored?.id ?? newId(), brandId, productIds, open, origin: undefined }
  if (stored && isSame({ ...stored, origin: undefined }, window))
    return { outcome: 'UNCHANGED', id: window.id, problems: [] }

  const origin = originOf(change, line)
  await saveWindow(tx, { ...window, origin }, windowCloses(facts, now, zone), now)
  await startRelisting(tx, brandId, now)
  return { outcome: 'APPLIED', id: window.id, problems: [] }
}

/** Begins anew when one is under way: products it has passed may be covered by what changed now. */
export async function startRelisting(tx: Transaction, brandId: string, now: Date): Promise<void> {
  await tx.run(
    `insert into relisting (brand_id, after_style, after_colour) values ($1, '', '')
      on conflict (brand_id) do update set after_style = '', after_colour = ''`,
    [brandId],
  )
  await scheduleDue(tx, RELIST_DUE, brandId, now)
}

async function idsOf(
  sql: Sql,
  brandId: string,
  products: readonly StyleColour[],
): Promise<{ productIds: string[]; problems: Problem[] }> {
  const ids = new Set<string>()
  const problems: Problem[] = []
  for (const [index, { styleNumber, colourCode }] of products.entries()) {
    const head = await findHead(sql, brandId, styleNumber.trim(), colourCode.trim())
    if (head) ids.add(head.id)
    else if (problems.length < MOST_PROBLEMS) problems.push(unknownProduct(index, styleNumber, colourCode))
  }
  return { productIds: [...ids].sort(), problems }
}

const MOST_PROBLEMS = 100

function unknownProduct(index: number, styleNumber: string, colourCode: string): Problem {
  const value = `${styleNumber} ${colourCode}`.slice(0, 200)
  return { code: 'PRODUCT_UNKNOWN', pointer: `/products/${index}`, message: 'send this product first', value }
}

function isSame(left: DeliveryWindow, right: DeliveryWindow): boolean {
  return Buffer.compare(DeliveryWindow.encode(left).finish(), DeliveryWindow.encode(right).finish()) === 0
}
