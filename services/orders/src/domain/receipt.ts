/**
 * The receipt of a check: quantities, prices and windows a buyer saw, to be given back when placing. It carries the
 * facts themselves, so nothing is stored for it; who forges one only agrees to what he has not seen.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { ChangedFact } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { JudgedCell, JudgedLine, JudgedPart } from './part-facts.ts'

const cell = z.tuple([z.string(), z.number(), z.number(), z.number().nullable(), z.string(), z.number(), z.number()])
const line = z.tuple([z.string(), z.string(), z.string(), z.string(), z.array(cell)])
const receipt = z.object({ v: z.literal(1), c: z.string(), t: z.number(), l: z.array(line) })

/**
 * c: connection · t: its revision · l: line id, window, start, complete, cells (SKU, quantity, unit price, RRP, price
 * list, its revision, tier).
 */
type Receipt = z.infer<typeof receipt>

/** Larger than any part can be (5,000 lines); what is beyond is no receipt of ours. */
const MOST_BYTES = 16 * 1024 * 1024

export function writeReceipt(judged: JudgedPart): string {
  return deflateRawSync(JSON.stringify(receiptOf(judged)), { level: 1 }).toString('base64url')
}

/** What has changed since the receipt was written; undefined when it is no receipt of ours. */
export function changesSince(text: string, judged: JudgedPart): ChangedFact[] | undefined {
  // The usual case, and by far the cheapest: reading three hundred lines back takes longer than writing them.
  if (text === writeReceipt(judged)) return []
  const seen = readReceipt(text)
  return seen && changedFacts(seen, judged)
}

function readReceipt(text: string): Receipt | undefined {
  try {
    const json = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST_BYTES }).toString()
    return receipt.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}

/**
 * What is another fact now, for every line with units, in the order of the lines. `cause` is a code: EDITED (somebody
 * changed the line), WINDOW, TERMS, PRICE_LIST (a new revision), OTHER_LIST (another list applies), TIER (another
 * quantity is reached).
 */
function changedFacts(seen: Receipt, judged: JudgedPart): ChangedFact[] {
  const now = receiptOf(judged)
  const linesSeen = new Map(seen.l.map((each) => [each[0], each]))
  const changes = now.l.flatMap((each) => lineChanges(linesSeen.get(each[0]), each, seen, now))
  const ids = new Set(now.l.map(([id]) => id))
  const removed = seen.l.filter(([id]) => !ids.has(id))
  return [...changes, ...removed.flatMap(([id, , , , cells]) => cells.map(([sku, units]) => edited(id, sku, units, 0)))]
}

type ReceiptLine = Receipt['l'][number]
type ReceiptCell = ReceiptLine[4][number]

function lineChanges(seen: ReceiptLine | undefined, now: ReceiptLine, before: Receipt, after: Receipt): ChangedFact[] {
  const [id, windowId, start, complete, cells] = now
  if (!seen) return cells.map(([sku, units]) => edited(id, sku, 0, units))
  const changes: ChangedFact[] = []
  const dates = (from: string, to: string) => `${from}/${to}`
  if (windowId !== seen[1] || start !== seen[2] || complete !== seen[3]) {
    const cause = windowId === seen[1] ? 'WINDOW' : 'EDITED'
    changes.push({
      lineId: id,
      sku: '',
      kind: 'WINDOW',
      old: dates(seen[2], seen[3]),
      new: dates(start, complete),
      cause,
    })
  }
  const cellsSeen = new Map(seen[4].map((each) => [each[0], each]))
  for (const each of cells) changes.push(...cellChanges(id, cellsSeen.get(each[0]), each, before, after))
  const skus = new Set(cells.map(([sku]) => sku))
  return [...changes, ...seen[4].filter(([sku]) => !skus.has(sku)).map(([sku, units]) => edited(id, sku, units, 0))]
}

function cellChanges(
  lineId: string,
  seen: ReceiptCell | undefined,
  now: ReceiptCell,
  before: Receipt,
  after: Receipt,
): ChangedFact[] {
  const [sku, quantity, unit, rrp] = now
  if (!seen) return [edited(lineId, sku, 0, quantity)]
  const changes = quantity === seen[1] ? [] : [edited(lineId, sku, seen[1], quantity)]
  const cause = causeOf(seen, now, before, after)
  const fact = (kind: string, old: number | null, current: number | null) => {
    if (old !== current) changes.push({ lineId, sku, kind, old: String(old ?? ''), new: String(current ?? ''), cause })
  }
  fact('PRICE', seen[2], unit)
  fact('RRP', seen[3], rrp)
  return changes
}

function causeOf(seen: ReceiptCell, now: ReceiptCell, before: Receipt, after: Receipt): string {
  if (before.c !== after.c || before.t !== after.t) return 'TERMS'
  if (seen[4] !== now[4]) return 'OTHER_LIST'
  if (seen[5] !== now[5]) return 'PRICE_LIST'
  return seen[6] === now[6] ? 'PRICE_LIST' : 'TIER'
}

function edited(lineId: string, sku: string, old: number, current: number): ChangedFact {
  return { lineId, sku, kind: 'QUANTITY', old: String(old), new: String(current), cause: 'EDITED' }
}

function receiptOf({ facts, lines }: JudgedPart): Receipt {
  const { id = '', revision = 0 } = facts.connection ?? {}
  return { v: 1, c: id, t: revision, l: lines.filter((each) => each.cells.length > 0).map(receiptLine) }
}

function receiptLine({ line: { id }, window, offer, cells }: JudgedLine): ReceiptLine {
  return [id, window?.id ?? '', offer?.start ?? '', offer?.complete ?? '', cells.map(receiptCell)]
}

function receiptCell({ sku, quantity, price }: JudgedCell): ReceiptCell {
  return [
    sku,
    quantity,
    price?.unitMinor ?? 0,
    price?.rrpMinor ?? null,
    price?.listId ?? '',
    price?.revision ?? 0,
    price?.fromUnits ?? 0,
  ]
}
