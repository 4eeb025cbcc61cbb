import type { Hash } from 'node:crypto'
import type { MultipartFile } from '@fastify/multipart'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { PutImageChunk } from '@selvedge/protos/gen/media/v1/media_service'
import { errorCodes } from 'fastify'
import { z } from 'zod'
import { resultLine, resultRecord } from '../../bulk/result.ts'
import { shapeProblems } from '../../bulk/shape-problems.ts'
import { jsonAnswer, replayedAnswer } from '../answer.ts'
import type { RequestContext, Route } from '../route.ts'

const form = z
  .strictObject({
    styleNumber: z.string().min(1).max(60),
    colourCode: z.string().min(1).max(30),
    position: z
      .string()
      .regex(/^\d{1,3}$/, { error: 'use a whole number' })
      .optional()
      .meta({ description: '1 is the first picture; left out: behind the last.' }),
  })
  .meta({ id: 'ImageFields' })

const imageResult = resultRecord
  .extend({
    image: z
      .object({ hash: z.string(), width: z.int(), height: z.int() })
      .nullable()
      .meta({ description: 'The picture as it is kept; null when it was rejected.' }),
  })
  .meta({ id: 'ImageResult' })

export const postImage: Route = {
  method: 'POST',
  path: '/images',
  scope: 'images:write',
  idempotencyKey: 'accepted',
  document: {
    tag: 'Images',
    summary: 'Put a picture on a product',
    description:
      'A form with the fields first and the file last. At most 20 MB and 40 megapixels; JPEG, PNG, WebP, AVIF, GIF or TIFF.',
    body: { kind: 'multipart', schema: form.extend({ file: z.string().meta({ format: 'binary' }) }) },
    response: imageResult,
  },
  async handle(ctx) {
    const { request, deps, viewer, operation, idempotent, signal } = ctx
    if (!request.isMultipart())
      throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type'] ?? '')
    await deps.pressure.assertCalm()
    const { fields, file } = await readForm(ctx)
    idempotent?.hash.update(JSON.stringify(fields))
    if (idempotent?.earlier) {
      for await (const chunk of file.file) idempotent.hash.update(chunk as Buffer)
      return replayedAnswer(idempotent.replay())
    }
    const { styleNumber, colourCode, position = '0' } = fields
    const head = {
      styleNumber,
      colourCode,
      position: Number(position),
      fileName: file.filename.slice(0, 200),
      operation,
    }
    const { result, image } = await deps.clients.media.putImage(chunksOf(head, file, idempotent?.hash), {
      viewer,
      signal,
    })
    const kept = image ? { hash: image.hash, width: image.width, height: image.height } : null
    const answer = jsonAnswer({ ...resultLine(1, result!), image: kept })
    await idempotent?.finish(answer)
    return answer
  },
}

type Fields = z.infer<typeof form>

async function readForm({ request }: RequestContext): Promise<{ fields: Fields; file: MultipartFile }> {
  const given: Record<string, unknown> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      given[part.fieldname] = part.value
      continue
    }
    const parsed = form.safeParse(given)
    if (parsed.success) return { fields: parsed.data, file: part }
    part.file.resume()
    const problems = shapeProblems(parsed.error.issues, given)
    throw new DomainError('INVALID', 'send the fields of the form before its file', {
      reason: 'RECORD_INVALID',
      details: { problems },
    })
  }
  throw new DomainError('INVALID', 'the form has no file', { reason: 'FILE_MISSING' })
}

async function* chunksOf(
  head: { styleNumber: string; colourCode: string; position: number; fileName: string; operation: string },
  { file }: MultipartFile,
  hash: Hash | undefined,
): AsyncGenerator<PutImageChunk> {
  yield { part: { $case: 'head', value: head } }
  for await (const chunk of file) {
    hash?.update(chunk as Buffer)
    yield { part: { $case: 'bytes', value: chunk as Buffer } }
  }
}
