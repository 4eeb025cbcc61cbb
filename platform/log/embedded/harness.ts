import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { broadcastSignal } from '../../signal/broadcast-signal.ts'
import type { LogHarness } from '../contract/harness.ts'
import type { Log } from '../log.ts'
import { openLog } from '../open-log.ts'
import type { EmbeddedLog, EmbeddedLogConfig } from './embedded-log.ts'

export interface EmbeddedHarness extends LogHarness {
  dir: string
  signalName: string
  open(config?: Partial<EmbeddedLogConfig>): Promise<EmbeddedLog>
}

/** Logs in a temporary folder, for tests. */
export async function embeddedHarness(): Promise<EmbeddedHarness> {
  const dir = await mkdtemp(join(tmpdir(), 'log-'))
  const signal = broadcastSignal(dir)
  const embedded = (log: Log) => log as EmbeddedLog
  return {
    dir,
    signalName: dir,
    open: async (config) => embedded(await openLog({ kind: 'embedded', dir, writer: 'truth', signal, ...config })),
    compact: (log, topic) => embedded(log).compact(topic),
    async recreate(log, spec) {
      await embedded(log).deleteTopic(spec.name)
      await log.createTopics([spec])
    },
    async destroy() {
      signal.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
