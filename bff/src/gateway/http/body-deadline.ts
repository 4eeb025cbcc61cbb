import type { FastifyInstance } from 'fastify'

const MS = 30_000

/**
 * Uploads to the API may take minutes; everything else is small, and who sends it drop by drop is cut off sooner
 * than the server's own limit.
 */
export function addBodyDeadline(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request
    if (!raw.complete && !request.url.startsWith('/api/')) {
      const timer = setTimeout(() => raw.complete || raw.destroy(), MS)
      timer.unref()
      raw.once('close', () => clearTimeout(timer))
    }
    done()
  })
}
