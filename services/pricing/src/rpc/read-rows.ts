/** A batch of rows as it came: checked, and its names turned into ids where they are known. */
import type { Sql } from '@selvedge/platform/db/database'
import type { RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { PriceRowInput, RowValue, WaitingFor } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { RowChange } from '../domain/change-rows.ts'
import { problem } from '../domain/problems.ts'
import { nameKey, nameOf, rowInputProblems, valueOf } from '../domain/row-input.ts'
import type { RowName } from '../domain/row-input.ts'
import { rowValueWarnings } from '../domain/row-value.ts'
import type { ProductChange } from '../store/change-list.ts'
import { createResolver } from '../store/resolve-name.ts'

export interface ReadRow {
  name: RowName
  /** null: to be removed. */
  value: RowValue | null
  line: number
  /** REJECTED, or UNSPECIFIED until it is clear what becomes of the row. */
  result: RecordResult
  productId?: string
  change?: RowChange
  /** What is not known yet. */
  unknown?: WaitingFor
}

/** What stands where in a request, for telling repeated rows: their names, and where each stood first. */
export type FirstPlaces = Map<string, number>

/** @param from where the inputs begin in their request */
export async function readRows(
  db: Sql,
  brandId: string,
  inputs: readonly PriceRowInput[],
  from = 0,
  firstAt: FirstPlaces = new Map(),
): Promise<ReadRow[]> {
  const resolve = createResolver(db, brandId)
  const read: ReadRow[] = []
  for (const [place, input] of inputs.entries()) {
    const index = from + place
    const name = nameOf(input)
    const value = valueOf(input)
    const problems = rowInputProblems(input)
    const key = nameKey(name)
    const first = firstAt.get(key)
    if (first === undefined) firstAt.set(key, index)
    else problems.push(problem('DUPLICATE_RECORD', '', `the same row stands at record ${first + 1} of the request`))
    const wrong = problems.length > 0
    const warnings = wrong || value === null ? [] : rowValueWarnings(value)
    const result: RecordResult = {
      index,
      outcome: wrong ? 'REJECTED' : 'UNSPECIFIED',
      id: '',
      problems: [...problems, ...warnings],
    }
    const row: ReadRow = { name, value, line: input.line, result }
    if (!wrong) {
      const found = await resolve(name)
      if (found.kind === 'unknown') row.unknown = found.waitingFor
      else {
        row.productId = found.productId
        row.change = { sku: found.sku, windowId: found.windowId, value }
      }
    }
    read.push(row)
  }
  return read
}

/** The known rows by product, with their places in the batch. */
export function byProduct(read: readonly ReadRow[]): (ProductChange & { indexes: number[] })[] {
  const changes = new Map<string, ProductChange & { indexes: number[] }>()
  for (const [index, { productId, change, line }] of read.entries()) {
    if (productId === undefined || !change) continue
    let known = changes.get(productId)
    if (!known) changes.set(productId, (known = { productId, changes: [], indexes: [], line: 0 }))
    known.changes.push(change)
    known.indexes.push(index)
    known.line = line
  }
  return [...changes.values()]
}
