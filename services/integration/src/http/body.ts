/** Reading what a client sends, unpacked and bounded. */
import type { Hash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { errorCodes } from 'fastify'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { readRecord } from '../bulk/read-record.ts'

const { FST_ERR_CTP_BODY_TOO_LARGE, FST_ERR_CTP_INVALID_MEDIA_TYPE } = errorCodes

export type BodyFormat = 'json' | 'ndjson'

/** @throws 415 for what is neither */
export function formatOf(request: FastifyRequest): BodyFormat {
  const given = request.headers['content-type'] ?? ''
  const type = given.split(';')[0]!.trim().toLowerCase()
  if (type === 'application/json') return 'json'
  if (type === 'application/x-ndjson' || type === 'application/ndjson') return 'ndjson'
  throw new FST_ERR_CTP_INVALID_MEDIA_TYPE(given)
}

/** The body's bytes as they are read, unpacked; every chunk goes into the hash. Leaving early keeps the connection. */
export async function* bodyOf(request: FastifyRequest, hash?: Hash): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of unpacked(request).iterator({ destroyOnReturn: false })) {
    hash?.update(chunk as Buffer)
    yield chunk as Buffer
  }
}

function unpacked(request: FastifyRequest): Readable {
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase()
  if (encoding === 'identity') return request.raw
  if (encoding !== 'gzip') throw new FST_ERR_CTP_INVALID_MEDIA_TYPE(`content-encoding ${encoding}`)
  const gunzip = createGunzip()
  request.raw.once('error', (error) => gunzip.destroy(error))
  request.raw.once('aborted', () => gunzip.destroy(new Error('aborted')))
  return request.raw.pipe(gunzip)
}

/**
 * The whole body.
 * @throws 413 beyond `most` bytes, counted unpacked; 400 when it is cut off or not packed as it says
 */
export async function readAll(request: FastifyRequest, most: number, hash?: Hash): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of bodyOf(request, hash)) {
      size += chunk.length
      if (size > most) throw new FST_ERR_CTP_BODY_TOO_LARGE()
      chunks.push(chunk)
    }
  } catch (error) {
    throw bodyFault(error)
  }
  return Buffer.concat(chunks)
}

/** Reads to the end for the hash alone. */
export async function readThrough(request: FastifyRequest, hash: Hash): Promise<void> {
  try {
    for await (const _ of bodyOf(request, hash));
  } catch (error) {
    throw bodyFault(error)
  }
}

/** A fault of the sender as a refusal; anything else as it is. */
export function bodyFault(error: unknown): unknown {
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  if (code.startsWith('Z_'))
    return new DomainError('INVALID', 'the body is not gzip, or is cut off', { reason: 'ENCODING_INVALID' })
  if (isCutOff(error))
    return new DomainError('INVALID', `the request was cut off: ${message}`, { reason: 'REQUEST_CUT_OFF' })
  return error
}

/** The client went away, or stopped before the end it had announced. */
export function isCutOff(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR' || message === 'aborted'
}

const MOST_JSON_BYTES = 1024 * 1024

/** @throws DomainError INVALID (RECORD_INVALID) with everything that is wrong in `details.problems` */
export function parseJson<T>(schema: z.ZodType<T>, bytes: Uint8Array): T {
  const record = readRecord({ line: 1, bytes, tooLong: false }, schema)
  if (record.ok) return record.value
  throw new DomainError('INVALID', 'the body is not as it should be', {
    reason: 'RECORD_INVALID',
    details: { problems: record.problems },
  })
}

/** The body of a request with one record in it. @throws 413, 415, 400 */
export async function readJsonBody(request: FastifyRequest, hash?: Hash): Promise<Uint8Array> {
  if (formatOf(request) !== 'json') throw new FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type'])
  return readAll(request, MOST_JSON_BYTES, hash)
}
