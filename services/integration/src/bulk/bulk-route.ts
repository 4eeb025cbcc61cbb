/** A route that takes many records: an array, or one a line in constant memory; a result for each, in order. */
import type { z } from 'zod'
import { formatOf, readAll, readThrough } from '../http/body.ts'
import { jsonAnswer, replayedAnswer } from '../http/answer.ts'
import type { Answer } from '../http/answer.ts'
import type { RequestContext, Route, RouteDocument } from '../http/route.ts'
import { answerLines, NDJSON_TYPE } from './answer-lines.ts'
import { batchesOfArray } from './batches.ts'
import { bulkLimits } from './limits.ts'
import type { Read } from './read-record.ts'
import { resultRecord } from './result.ts'
import { splitArray } from './split-array.ts'
import { readBatch, writeBatch } from './write-batch.ts'
import type { BulkWriter } from './write-batch.ts'

type Head = Pick<Route, 'path' | 'scope'> & Pick<RouteDocument, 'summary' | 'description' | 'tag' | 'query'>

export interface BulkPlan<Record, Input> extends Pick<BulkWriter<Input>, 'write'> {
  /** A record as the owner wants it, or what is wrong with it beyond its shape. */
  toInput(record: Record, line: number): Read<Input>
}

/** `plan` is asked once for each request, before anything is read. */
export function bulkRoute<Schema extends z.ZodType, Input>(
  { path, scope, ...document }: Head,
  schema: Schema,
  plan: (ctx: RequestContext) => Promise<BulkPlan<z.infer<Schema>, Input>>,
): Route {
  return {
    method: 'POST',
    path,
    scope,
    idempotencyKey: 'accepted',
    document: { ...document, body: { kind: 'bulk', schema }, response: resultRecord },
    async handle(ctx) {
      const format = formatOf(ctx.request)
      if (ctx.idempotent?.earlier) return replay(ctx)
      await ctx.deps.pressure.assertCalm()
      const { toInput, write } = await plan(ctx)
      // The schema has made the record what `toInput` takes.
      const writer: BulkWriter<Input> = {
        schema,
        write,
        toInput: (record, line) => toInput(record as z.infer<Schema>, line),
      }
      return format === 'json'
        ? answerArray(ctx, writer)
        : { status: 200, contentType: NDJSON_TYPE, body: answerLines(ctx, writer) }
    },
  }
}

async function replay({ request, idempotent }: RequestContext): Promise<Answer> {
  await readThrough(request, idempotent!.hash)
  return replayedAnswer(idempotent!.replay())
}

async function answerArray<Input>(ctx: RequestContext, writer: BulkWriter<Input>): Promise<Answer> {
  const { request, idempotent } = ctx
  const body = await readAll(request, bulkLimits.body, idempotent?.hash)
  const records = splitArray(body, bulkLimits.records, bulkLimits.record)
  const results = []
  let part = 0
  for (const batch of batchesOfArray(records)) {
    results.push(...(await writeBatch(readBatch(batch, writer), writer, ctx.requestId(part++))))
  }
  const answer = jsonAnswer(results)
  await idempotent?.finish(answer)
  return answer
}
