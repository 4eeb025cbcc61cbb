import { DomainError } from '@selvedge/platform/rpc/errors'
import { problem } from '../../bulk/problem.ts'
import { bulkLimits } from '../../bulk/limits.ts'
import { readRecord } from '../../bulk/read-record.ts'
import { rejected, resultLine } from '../../bulk/result.ts'
import { splitArray } from '../../bulk/split-array.ts'
import { priceRowInput, priceRowRecord } from '../../records/price-row.ts'
import { jsonAnswer, replayedAnswer } from '../answer.ts'
import type { Answer } from '../answer.ts'
import { formatOf, readAll } from '../body.ts'
import type { RequestContext } from '../route.ts'

/** One call of the owner takes no more, and a publish in several calls would not be one. */
const MOST_ROWS = 500

/** All rows or none, as one revision of the list. */
export async function answerAtomically(
  ctx: RequestContext,
  listCode: string,
  currencyOf: (code: string) => Promise<string>,
): Promise<Answer> {
  const { deps, request, viewer, operation, idempotent, signal } = ctx
  if (formatOf(request) !== 'json') {
    throw new DomainError('INVALID', 'an atomic publish is sent as an array, so that its end is known', {
      reason: 'ARRAY_EXPECTED',
    })
  }
  const body = await readAll(request, bulkLimits.body, idempotent?.hash)
  if (idempotent?.earlier) return replayedAnswer(idempotent.replay())
  const currency = await currencyOf(listCode)
  const read = splitArray(body, MOST_ROWS, bulkLimits.record).map((raw) => {
    const record = readRecord(raw, priceRowRecord)
    return record.ok ? priceRowInput(record.value, raw.line, currency) : record
  })
  const rows = read.flatMap((row) => (row.ok ? [row.value] : []))
  let results
  if (rows.length < read.length) {
    const other = problem('NOT_PUBLISHED', '', 'another row of this request is wrong, so none was published')
    results = read.map((row, index) => rejected(index + 1, row.ok ? [other] : row.problems))
  } else {
    const written = await deps.clients.pricing.upsertPriceRows(
      { listCode, rows, atomic: true, operation },
      { viewer, requestId: ctx.requestId(), signal },
    )
    results = written.results.map((result) => resultLine(result.index + 1, result))
  }
  const answer = jsonAnswer(results)
  await idempotent?.finish(answer)
  return answer
}
