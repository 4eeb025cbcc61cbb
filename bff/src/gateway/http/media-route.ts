/** `/media/<hash>/<width>.webp`: pictures, for people who are signed in. */
import { Readable } from 'node:stream'
import { isUnchanged, etagOf } from '@selvedge/platform/http/etag'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { pictureWidths } from '@selvedge/protos/rules/picture-address'
import type { FastifyInstance } from 'fastify'
import type { Gateway } from '../gateway.ts'
import { signedInViewer } from './asking.ts'

const HASH = /^[0-9a-f]{64}$/
const FILE = /^(\d{3,4})\.webp$/

export function addMediaRoute(app: FastifyInstance, gateway: Gateway): void {
  app.get<{ Params: { hash: string; file: string } }>('/media/:hash/:file', async (request, reply) => {
    const viewer = await signedInViewer(gateway, request)
    const { hash } = request.params
    const width = Number(FILE.exec(request.params.file)?.[1])
    if (!HASH.test(hash) || !pictureWidths.includes(width)) throw noSuchPicture()
    const tag = `${hash}-${width}`
    // The name says the content: what was given once never changes.
    reply.headers({ 'cache-control': 'private, max-age=31536000, immutable', etag: etagOf(tag) })
    if (isUnchanged(request.headers['if-none-match'], tag)) return reply.code(304).send()
    const chunks = gateway.clients.media.getRendition({ hash, width }, { viewer: viewer.rpc })[Symbol.asyncIterator]()
    try {
      // Only when the first bytes are there is it known that there is a picture.
      const first = await chunks.next()
      if (first.done) throw noSuchPicture()
      return await reply.type('image/webp').send(Readable.from(bytesOf(first.value, chunks), { objectMode: false }))
    } catch (error) {
      reply.header('cache-control', 'no-store').removeHeader('etag')
      throw error
    }
  })
}

async function* bytesOf(first: { bytes: Uint8Array }, rest: AsyncIterator<{ bytes: Uint8Array }>) {
  try {
    yield first.bytes
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value.bytes
  } finally {
    await rest.return?.()
  }
}

function noSuchPicture(): DomainError {
  return new DomainError('NOT_FOUND', 'there is no such picture', { reason: 'PICTURE_UNKNOWN' })
}
