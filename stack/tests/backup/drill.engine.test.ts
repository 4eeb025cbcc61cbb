/** The drill where each service is a process on PostgreSQL, Kafka, Elasticsearch and S3. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { inSchemas } from '@selvedge/platform/db/locate'
import { freePorts } from '@selvedge/platform/testing/free-port'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { afterAll, beforeAll, test } from 'vitest'
import { CLUSTER_PORTS } from '../cluster-ports.ts'
import { childProgram } from '../faults/child-process.ts'
import { drill } from './drill.ts'
import { ownServers } from './own-servers.ts'
import type { OwnServers } from './own-servers.ts'

let servers: OwnServers

beforeAll(async () => {
  servers = await ownServers()
})
afterAll(() => servers.drop())

test('a system that is destroyed comes back as it was backed up, twice', { timeout: 900_000 }, async () => {
  using home = tempDir()
  const dataDir = join(home.path, 'data')
  const port = await freePorts(CLUSTER_PORTS)
  const settings = Object.entries(servers.env).map(([name, value]) => `${name}=${value}`)
  await using child = childProgram(join(import.meta.dirname, 'cluster-child.ts'), dataDir, String(port), ...settings)
  await drill({
    child,
    port,
    dataDir,
    home: home.path,
    places: servers.places,
    locate: inSchemas(servers.env['POSTGRES_URL']!),
    async destroy() {
      await servers.destroy()
      rmSync(dataDir, { recursive: true })
    },
  })
})
