/** A runtime on real adapters in a folder of its own: what the tests of a service run it on. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../db/open-database.ts'
import { createIds } from '../ids.ts'
import { openLog } from '../log/open-log.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { ServiceConfig } from '../runtime/service-config.ts'
import { broadcastSignal } from '../signal/broadcast-signal.ts'
import { silentLogger } from '../telemetry/logger.ts'
import { createPrometheusMetrics } from '../telemetry/prometheus.ts'
import { fixedClock } from './fixed-clock.ts'
import { tempDir } from './temp-dir.ts'
import { testDatabases } from './test-databases.ts'
import { testSearch } from './test-search.ts'

export type TestRuntime = Runtime & {
  dir: string
  clock: ReturnType<typeof fixedClock>
  /** Settings of a service on this runtime; its socket is named after it. */
  configOf(name: string): ServiceConfig
  /** Loses all databases of services that are stopped; the log stays. */
  dropDatabases(): Promise<void>
  close(): Promise<void>
}

export async function testRuntime(now = '2026-11-23T09:00:00.000Z'): Promise<TestRuntime> {
  const { path: dir, remove } = tempDir()
  const clock = fixedClock(now)
  const { locate, drop } = testDatabases()
  const search = testSearch()
  const signal = broadcastSignal(dir)
  const log = await openLog({ kind: 'embedded', dir: join(dir, 'log'), writer: 'test', signal, pollMs: 20 })
  const address = (name: string) => `unix:${join(dir, `${name}.sock`)}`
  return {
    dir,
    clock,
    newId: createIds(clock),
    log,
    locate,
    openDatabase,
    searchIn: search.searchIn,
    signal,
    logger: silentLogger,
    metrics: createPrometheusMetrics('test'),
    viewerKeys: [{ id: 'test', secret: 'a key that is only ever used in tests' }],
    codeVersion: 'test',
    // A busy machine is no fault of what is tested.
    readWithinMs: 60_000,
    configOf: (name) => ({
      name,
      dataDir: join(dir, 'data'),
      listen: address(name),
      // Any service by name: the ones a test does not start refuse to answer.
      peers: new Proxy({}, { get: (_, peer) => address(String(peer)) }),
      sharePort: false,
    }),
    async dropDatabases() {
      await drop()
      rmSync(join(dir, 'data'), { recursive: true, force: true })
    },
    async close() {
      await log.close()
      signal.close()
      await drop()
      await search.drop()
      remove()
    },
  }
}
