import { join } from 'node:path'
import { openLog } from '@selvedge/platform/log/open-log'
import type { Log } from '@selvedge/platform/log/log'
import { broadcastSignal } from '@selvedge/platform/signal/broadcast-signal'
import type { System } from './system.ts'

/** The log of a system that runs, to be read beside it. */
export async function openLogOf({ dataDir, env }: Pick<System, 'dataDir' | 'env'>): Promise<Log> {
  const brokers = env['KAFKA_BROKERS']
  if (brokers)
    return openLog({ kind: 'kafka', brokers: brokers.split(','), clientId: 'bench', writer: null, onFault: raise })
  const signal = broadcastSignal()
  const dir = join(dataDir, 'log')
  const log = await openLog({ kind: 'embedded', dir, writer: null, groupsOwner: 'bench', signal })
  return {
    ...log,
    async close() {
      await log.close()
      signal.close()
    },
  }
}

function raise(error: unknown): never {
  throw error
}
