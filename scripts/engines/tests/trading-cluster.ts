/** A cluster, as a person starts it, with one brand, one retailer and a few products in it. */
import { freePorts } from '../../../platform/testing/free-port.ts'
import { tempDir } from '../../../platform/testing/temp-dir.ts'
import { CLUSTER_PORTS } from '../../../stack/tests/cluster-ports.ts'
import { systemAccess } from '../../../stack/src/ops/system-access.ts'
import type { SystemAccess } from '../../../stack/src/ops/system-access.ts'
import { makeSmallShowroom } from '../../../stack/tests/faults/small-showroom.ts'
import type { SmallShowroom } from '../../../stack/tests/faults/small-showroom.ts'
import { startCluster } from './cluster-program.ts'
import type { ClusterProgram } from './cluster-program.ts'

export interface TradingCluster {
  program: ClusterProgram
  /** The first of its ports. */
  port: number
  dir: string
  access: SystemAccess
  showroom: SmallShowroom
  /** Resolves when it has ended and nothing of it is left. */
  stop(): Promise<void>
}

/** @param env where its servers are */
export async function startTradingCluster(env: Record<string, string>): Promise<TradingCluster> {
  const dir = tempDir()
  const port = await freePorts(CLUSTER_PORTS)
  const program = startCluster(dir.path, port, env)
  try {
    await program.says(`Selvedge is at ${program.url}`)
    const access = systemAccess(dir.path, 'test')
    const showroom = await makeSmallShowroom(program.url, access)
    return {
      program,
      port,
      dir: dir.path,
      access,
      showroom,
      async stop() {
        access.close()
        program.signal('SIGTERM')
        await program.ended
        dir.remove()
      },
    }
  } catch (error) {
    program[Symbol.dispose]()
    throw error
  }
}
