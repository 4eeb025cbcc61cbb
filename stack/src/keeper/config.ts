import { dirname } from 'node:path'
import { readEnv } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { kafkaAccessEnv } from '@selvedge/platform/log/kafka/access-env'
import { serviceEnv, toServiceConfig } from '@selvedge/platform/runtime/service-config'
import type { ServiceConfig } from '@selvedge/platform/runtime/service-config'
import { z } from 'zod'
import { serverSettings } from '../places.ts'

const keeperEnv = serviceEnv.extend({
  /** Folder of the backups, best on another disk than the data; empty: beside the data folder. */
  SELVEDGE_BACKUP_DIR: z.string().default(''),
})

export interface KeeperConfig extends ServiceConfig {
  folder: string
  /** Nobody has said where. */
  besideData: boolean
  /** The data folder of the whole system. */
  systemDir: string
  /** Where the servers are, for the command that does the work; empty on one machine. */
  servers: Env
}

export function readConfig(env: Env): KeeperConfig {
  const values = readEnv(env, keeperEnv)
  const config = toServiceConfig('keeper', values)
  // Whichever way it runs, its own folder is below that of the system.
  const systemDir = dirname(config.dataDir)
  const names = [...serverSettings, ...Object.keys(kafkaAccessEnv.shape)].filter((name) => env[name])
  return {
    ...config,
    systemDir,
    folder: values.SELVEDGE_BACKUP_DIR || `${systemDir}-backups`,
    besideData: values.SELVEDGE_BACKUP_DIR === '',
    servers: Object.fromEntries(names.map((name) => [name, env[name]])),
  }
}
