import type { FastifyInstance } from 'fastify'
import type { Readiness } from '../lifecycle/readiness.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered also when everything else is refused. */
    health?: boolean
  }
}

/** `/livez`: the process answers. `/readyz`: it can serve. `/startupz`: it was ready at some time. */
export function addHealthRoutes(app: FastifyInstance, readiness: Readiness): void {
  const config = { health: true }
  app.get('/livez', { config }, () => ({ status: 'alive' }))
  app.get('/readyz', { config }, (_request, reply) => {
    const missing = readiness.missing()
    const ready = Object.keys(missing).length === 0
    return reply.code(ready ? 200 : 503).send(ready ? { status: 'ready' } : { status: 'not ready', missing })
  })
  app.get('/startupz', { config }, (_request, reply) => {
    const started = readiness.hasStarted()
    return reply.code(started ? 200 : 503).send({ status: started ? 'started' : 'starting' })
  })
}
