import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { batchesOfArray, batchesOfStream } from '../../bulk/batches.ts'
import { bulkLimits } from '../../bulk/limits.ts'
import type { RawRecord } from '../../bulk/raw-record.ts'
import { parseRecord } from '../../bulk/read-record.ts'
import { splitArray } from '../../bulk/split-array.ts'
import { checkRecord } from '../../contract/check-record.ts'
import type { Finding, RecordContract } from '../../contract/check-record.ts'
import { kindNames, kinds } from '../../contract/kinds.ts'
import { addedFields, createFindings, reportView } from '../../contract/report.ts'
import { jsonAnswer } from '../answer.ts'
import { bodyFault, bodyOf, formatOf, readAll } from '../body.ts'
import { parseQuery } from '../json-route.ts'
import type { RequestContext, Route } from '../route.ts'

const query = z.strictObject({
  kind: z.enum(kindNames).meta({ description: 'What the records are.' }),
  since: z
    .string()
    .optional()
    .meta({
      description: 'The release you were made for, by its day; left out: the oldest.',
      examples: ['2026-11-23'],
    }),
})

/** Writes nothing and asks no owner: it compares with what is printed in the document. */
export const postContractCheck: Route = {
  method: 'POST',
  path: '/contract-check',
  scope: {
    of: ({ query: asked }) => kinds[parseQuery(query, asked).kind].scope,
    words: 'that of the route the records are for',
  },
  idempotencyKey: 'none',
  document: {
    tag: 'Contract',
    summary: 'Ask what your records meet in the contract, without sending them in earnest',
    description:
      'Send what you would send to the route of its kind: a record, an array or NDJSON. You are told which fields are unknown, missing or wrong, deprecated, without effect, or no longer needed, and which there are since. Nothing is written.',
    query,
    body: { kind: 'records', schema: z.record(z.string(), z.unknown()) },
    response: reportView,
  },
  async handle(ctx) {
    const { kind, since: asked } = parseQuery(query, ctx.request.query)
    const { since, ...contract } = ctx.deps.contracts.of(kind, asked)
    const found = createFindings()
    let [records, accepted] = [0, 0]
    for await (const batch of batchesOf(ctx)) {
      for (const raw of batch) {
        const checked = checkRaw(raw, contract)
        records++
        if (checked.accepted) accepted++
        found.add(raw.line, checked.findings)
      }
    }
    return jsonAnswer({
      kind,
      since,
      records,
      accepted,
      ...found.list(),
      added: addedFields(contract.now, contract.then),
    })
  },
}

function checkRaw(raw: RawRecord, contract: RecordContract): { accepted: boolean; findings: Finding[] } {
  const parsed = parseRecord(raw)
  if (parsed.ok) return checkRecord(contract, parsed.value)
  const findings = parsed.problems.map(({ pointer, message }): Finding => ({
    verdict: 'wrong',
    pointer,
    message,
    use: '',
  }))
  return { accepted: false, findings }
}

/** As the routes of the records read them: a stream in constant memory, an array or one record whole. */
async function* batchesOf({ request }: RequestContext): AsyncGenerator<RawRecord[], void> {
  if (formatOf(request) === 'json') {
    const bytes = await readAll(request, bulkLimits.body)
    for (const batch of batchesOfArray(recordsOf(bytes))) {
      yield batch
      // Others have their turn.
      await setImmediate()
    }
    return
  }
  try {
    yield* batchesOfStream(bodyOf(request))
  } catch (error) {
    throw bodyFault(error)
  }
}

function recordsOf(bytes: Uint8Array): RawRecord[] {
  return /^\s*\{/.test(Buffer.from(bytes.subarray(0, 100)).toString())
    ? [{ line: 1, bytes, tooLong: bytes.length > bulkLimits.record }]
    : splitArray(bytes, bulkLimits.records, bulkLimits.record)
}
