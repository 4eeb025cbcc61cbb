import type { Transaction } from '@selvedge/platform/db/database'
import type { Problem, RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { PriceListInput } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { MAX_BATCH, MAX_LISTS } from '../domain/limits.ts'
import { cleanInput, listProblems, saysTheSame } from '../domain/list-head.ts'
import { problem } from '../domain/problems.ts'
import { causeOf } from '../store/origin.ts'
import type { Cause } from '../store/origin.ts'
import { findListByCode, listsOfBrand, saveList } from '../store/price-lists.ts'
import { currencyFixed } from './currency-fixed.ts'
import type { Rpc } from './deps.ts'
import { refuseMoreThan } from './invalid.ts'
import { newList, withInput } from './list-of-input.ts'

export const upsertPriceLists: Rpc<'upsertPriceLists'> =
  ({ db, clock, newId }) =>
  async ({ lists, operation }, { viewer }) => {
    refuseMoreThan(MAX_BATCH, lists.length, 'price lists')
    const cause = causeOf(viewer, clock.now(), operation, newId)
    const results = await db.transaction(async (tx) => {
      const seen = new Set<string>()
      const done: RecordResult[] = []
      for (const [index, given] of lists.entries()) {
        const input = cleanInput(given)
        const problems = listProblems(input)
        if (seen.has(input.code))
          problems.push(problem('DUPLICATE_RECORD', '/code', 'the same code stands twice in the request', input.code))
        seen.add(input.code)
        done.push(
          problems.length > 0
            ? rejected(index, problems)
            : await upsert(tx, viewer.organisationId, input, index, cause),
        )
      }
      return done
    })
    return { results }
  }

async function upsert(
  tx: Transaction,
  brandId: string,
  input: PriceListInput,
  index: number,
  cause: Cause,
): Promise<RecordResult> {
  const known = await findListByCode(tx, brandId, input.code)
  if (!known) {
    if ((await listsOfBrand(tx, brandId)).length >= MAX_LISTS) {
      return rejected(index, [problem('TOO_MANY_LISTS', '', `a brand has at most ${MAX_LISTS} price lists`)])
    }
    const { list } = await saveList(tx, undefined, newList(brandId, input, cause), cause)
    return { index, outcome: 'APPLIED', id: list.id, problems: [] }
  }
  if (saysTheSame(known, input)) return { index, outcome: 'UNCHANGED', id: known.id, problems: [] }
  if (await currencyFixed(tx, known, input.currency)) {
    const message = `the list has prices in ${known.currency}; make a new list for another currency`
    return rejected(index, [problem('CURRENCY_FIXED', '/currency', message, input.currency)])
  }
  await saveList(tx, known, withInput(known, input), cause)
  return { index, outcome: 'APPLIED', id: known.id, problems: [] }
}

function rejected(index: number, problems: Problem[]): RecordResult {
  return { index, outcome: 'REJECTED', id: '', problems }
}
