import type { FastifyInstance } from 'fastify'
import type { Route } from '../http/route.ts'
import { openApiDocument } from './document.ts'
import { renderPage, styleSheet } from './page.ts'

const HOUR = 'public, max-age=3600'
// Nothing but our own sheet: the page has no script.
const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The document for programs, and the same for people. */
export function serveDocument(app: FastifyInstance, routes: readonly Route[]): void {
  const document = openApiDocument(routes)
  const [json, page] = [JSON.stringify(document), renderPage(document)]
  app.get('/api/openapi.json', (_request, reply) =>
    reply.header('cache-control', HOUR).type('application/json; charset=utf-8').send(json),
  )
  app.get('/api/docs', (_request, reply) =>
    reply
      .headers({ 'cache-control': HOUR, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' })
      .type('text/html; charset=utf-8')
      .send(page),
  )
  app.get('/api/docs.css', (_request, reply) =>
    reply.header('cache-control', HOUR).type('text/css; charset=utf-8').send(styleSheet),
  )
}
