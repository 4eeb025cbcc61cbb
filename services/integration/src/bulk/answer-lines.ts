import { Readable } from 'node:stream'
import { isExpected, toProblem } from '@selvedge/platform/http/problem'
import { bodyFault, bodyOf, isCutOff } from '../http/body.ts'
import type { RequestContext } from '../http/route.ts'
import { MOST_KEPT_BYTES } from '../store/answered-requests.ts'
import { batchesOfStream } from './batches.ts'
import { bulkLimits } from './limits.ts'
import { readBatch, writeBatch } from './write-batch.ts'
import type { BulkWriter } from './write-batch.ts'

export const NDJSON_TYPE = 'application/x-ndjson; charset=utf-8'

/**
 * Results while the records still come. While one batch is written the next is read and checked; no more is taken from
 * the client than that. What cannot be gone on with ends the stream with a problem document as its last line.
 */
export function answerLines<Input>(ctx: RequestContext, writer: BulkWriter<Input>): Readable {
  return Readable.from(lines(ctx, writer), { objectMode: false, highWaterMark: bulkLimits.backlog })
}

async function* lines<Input>(ctx: RequestContext, writer: BulkWriter<Input>): AsyncGenerator<Buffer, void> {
  const { request, idempotent, deps } = ctx
  const kept = keeper()
  let finished = false
  try {
    const batches = batchesOfStream(bodyOf(request, idempotent?.hash))
    const next = async () => {
      const { value: batch, done } = await batches.next()
      return done ? undefined : readBatch(batch, writer)
    }
    let coming = next()
    for (let part = 0; ; part++) {
      const batch = await coming
      if (!batch) break
      const writing = writeBatch(batch, writer, ctx.requestId(part))
      coming = next()
      // Met when it is awaited.
      coming.catch(() => undefined)
      const results = await writing
      const text = Buffer.from(results.map((result) => `${JSON.stringify(result)}\n`).join(''))
      kept.add(text)
      yield text
      await deps.pressure.pace(ctx.signal)
    }
    await idempotent?.finish({ status: 200, contentType: NDJSON_TYPE, body: kept.all() })
    finished = true
  } catch (error) {
    // A sender that has gone hears nothing more; what it was told stands.
    if (isCutOff(error)) return
    const fault = bodyFault(error)
    const { traceId } = request.trace
    if (!isExpected(fault)) deps.logger.error({ err: fault, traceId }, 'an import stopped')
    yield Buffer.from(`${JSON.stringify(toProblem(fault, traceId).problem)}\n`)
  } finally {
    if (!finished) await idempotent?.release()
  }
}

/** The whole answer, as long as it is small enough to be kept for a repeat. */
function keeper() {
  let parts: Buffer[] | null = []
  let size = 0
  return {
    add(part: Buffer) {
      size += part.length
      if (size > MOST_KEPT_BYTES) parts = null
      parts?.push(part)
    },
    all: () => parts && Buffer.concat(parts),
  }
}
