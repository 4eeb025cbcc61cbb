import type { RecordResult } from '@selvedge/protos/gen/common/v1/common'
import { checkProduct } from '../domain/check-product.ts'
import { groupsOf } from '../domain/groups.ts'
import type { Change } from '../store/change.ts'
import { writeProducts } from '../store/write-products.ts'
import type { CheckedRecord } from '../store/write-products.ts'
import { changeOf } from './deps.ts'
import type { Deps, Rpc } from './deps.ts'
import { assertBatch } from './limits.ts'

/** Products of one transaction: about 10 ms of the thread that all truth shares. */
const GROUP = 100

export const upsertProducts: Rpc<'upsertProducts'> =
  (deps) =>
  async ({ products, operation }, ctx) => {
    assertBatch(products)
    const brandId = ctx.viewer.organisationId
    const change = changeOf(deps, ctx, operation)
    const results = new Map<number, RecordResult>()
    const good: CheckedRecord[] = []
    products.forEach((input, index) => {
      const { facts, problems } = checkProduct(input)
      if (problems.length === 0) good.push({ index, line: input.line, facts })
      else results.set(index, { index, outcome: 'REJECTED', id: '', problems })
    })
    const blocked = await writeGroups(deps, brandId, good, change, results)
    // What one record lets go of, a later one may have wanted before: the refused are tried once more.
    if (blocked.length > 0 && blocked.length < good.length)
      await writeGroups(deps, brandId, newestOnly(blocked, good), change, results)
    return { results: [...results.values()].sort((left, right) => left.index - right.index) }
  }

const keyOf = ({ facts }: CheckedRecord) => JSON.stringify([facts.styleNumber, facts.colourCode])

async function writeGroups(
  { db }: Deps,
  brandId: string,
  records: readonly CheckedRecord[],
  change: Change,
  results: Map<number, RecordResult>,
): Promise<CheckedRecord[]> {
  const blocked = new Set<number>()
  for (const group of groupsOf(records, keyOf, GROUP)) {
    const written = await db.transaction((tx) => writeProducts(tx, brandId, group, change))
    for (const result of written.results) results.set(result.index, result)
    for (const index of written.blocked) blocked.add(index)
  }
  return records.filter(({ index }) => blocked.has(index))
}

/** Without those that a later record of the same product has replaced by now. */
function newestOnly(blocked: readonly CheckedRecord[], all: readonly CheckedRecord[]): CheckedRecord[] {
  const newest = new Map(all.map((record) => [keyOf(record), record.index]))
  return blocked.filter((record) => newest.get(keyOf(record)) === record.index)
}
