/** Burrow's HTTP API (v3), as far as it reads. */
import { toHttpAddress } from '@selvedge/platform/http/http-address'
import { createHttpServer } from '@selvedge/platform/http/http-server'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { healthOf } from '../domain/health/followed.ts'
import type { Known, Watch } from '../watch.ts'
import { CLUSTER, groupAnswer, windowsAnswer } from './burrow-answers.ts'

/** @param address `host:port` inside the cluster's network, where nothing is asked of who reads it; empty: not served */
export function burrowServer(address: string, watch: Watch, { clock, logger, metrics }: Runtime): Service {
  const server = createHttpServer({ log: logger, metrics })
  const { app } = server

  function answer(path: string, message: string, find: (named: Named) => object | undefined): void {
    app.get<{ Params: Named }>(path, async ({ params, url, hostname }, reply) => {
      const request = { url, host: hostname }
      const known = params.cluster === undefined || params.cluster === CLUSTER
      const found = known ? find(params) : undefined
      if (found) return { error: false, message, ...found, request }
      return reply.code(404).send({ error: true, message: 'cluster, topic or consumer not found', request })
    })
  }

  const all = () => watch.known()
  const groupNamed = ({ group }: Named) => all().find(({ followed }) => followed.group === group)
  const windowsOf = (topic?: string) =>
    all()
      .flatMap(({ followed }) => followed.windows)
      .filter((window) => window.topic === topic)
  const status = (partitions: 'all' | 'not ok') => (named: Named) => {
    const known = groupNamed(named)
    return known && { status: groupAnswer(known.followed.group, evaluated(known), partitions) }
  }
  const evaluated = ({ followed, said }: Known) => healthOf(followed, said, clock.now().getTime()).evaluation

  app.get('/burrow/admin', async () => 'GOOD')
  app.get('/burrow/admin/ready', async (_, reply) => reply.code(all().length > 0 ? 200 : 503).send('READY'))
  const cluster = '/v3/kafka/:cluster'
  answer('/v3/kafka', 'cluster list returned', () => ({ clusters: [CLUSTER] }))
  answer(`${cluster}/topic`, 'topic list returned', () => ({
    topics: [...new Set(all().flatMap(({ followed }) => followed.windows.map(({ topic }) => topic)))].toSorted(),
  }))
  answer(`${cluster}/topic/:topic`, 'topic offsets returned', ({ topic }) => {
    const offsets: number[] = []
    for (const { partition, ends } of windowsOf(topic))
      offsets[partition] = Math.max(offsets[partition] ?? 0, ends.at(-1)?.offset ?? 0)
    return offsets.length === 0 ? undefined : { offsets }
  })
  answer(`${cluster}/topic/:topic/consumers`, 'consumers of topic returned', ({ topic }) => ({
    consumers: all()
      .filter(({ followed }) => followed.windows.some((window) => window.topic === topic))
      .map(({ followed }) => followed.group),
  }))
  answer(`${cluster}/consumer`, 'consumer list returned', () => ({
    consumers: all().map(({ followed }) => followed.group),
  }))
  answer(`${cluster}/consumer/:group`, 'consumer detail returned', (named) => {
    const known = groupNamed(named)
    return known && { topics: windowsAnswer(known.followed) }
  })
  answer(`${cluster}/consumer/:group/status`, 'consumer status returned', status('not ok'))
  answer(`${cluster}/consumer/:group/lag`, 'consumer status returned', status('all'))

  return {
    async start() {
      if (address === '') return
      const at = toHttpAddress(address)
      if ('socketPath' in at) throw new Error(`SELVEDGE_BURROW_LISTEN is host:port, not ${address}`)
      await server.listen(at.host, at.port)
    },
    stop: () => server.stop(1_000),
  }
}

interface Named {
  cluster?: string
  topic?: string
  group?: string
}
