/** The web app: its files, and its first page for every address that is one of its routes. */
import { noSuchRoute } from '@selvedge/platform/http/error-answers'
import { etagOf, isUnchanged } from '@selvedge/platform/http/etag'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readWebFiles } from './web-files.ts'
import type { WebFile } from './web-files.ts'

const OURS = /^\/(?:api|graphql|media|metrics)(?:\/|$)/

/** @returns how many files there are; none when the app is not built */
export function addWebRoute(app: FastifyInstance, folder: string): number {
  const files = readWebFiles(folder)
  const index = files.get('/index.html')

  async function send(file: WebFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    reply.headers({
      'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: etagOf(file.etag),
      vary: 'accept-encoding',
    })
    if (isUnchanged(request.headers['if-none-match'], file.etag)) return reply.code(304).send()
    const { bytes, encoding } = await file.body(String(request.headers['accept-encoding'] ?? ''))
    if (encoding) reply.header('content-encoding', encoding)
    return reply.type(file.type).send(bytes)
  }

  app.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler(request, reply) {
      const path = decodeURIComponent(request.url.split('?', 1)[0]!)
      const file = path === '/' ? index : files.get(path)
      if (file) return send(file, request, reply)
      // A file that is gone must not be answered with a page: a browser would run it.
      const isRoute = !OURS.test(path) && !/\.\w{1,12}$/.test(path)
      return isRoute && index ? send(index, request, reply) : noSuchRoute()
    },
  })
  return files.size
}
