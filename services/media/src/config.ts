import { join } from 'node:path'
import { readEnv as read } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { envCount } from '@selvedge/platform/config/fields'
import { serviceEnv, toServiceConfig } from '@selvedge/platform/runtime/service-config'
import type { ServiceConfig } from '@selvedge/platform/runtime/service-config'
import { z } from 'zod'

const env = serviceEnv.extend({
  /** Folder of the originals: truth, to be backed up. */
  SELVEDGE_BLOB_DIR: z.string().min(1),
  /** Folder of what is made of them: may be deleted at any time. */
  SELVEDGE_RENDITION_DIR: z.string().default(''),
  /** Threads that work on pictures. */
  SELVEDGE_MEDIA_THREADS: envCount.default(1),
})

export interface MediaConfig extends ServiceConfig {
  blobDir: string
  renditionDir: string
  threads: number
}

export function readEnv(values: Env): z.infer<typeof env> {
  return read(values, env)
}

export function toConfig(values: z.infer<typeof env>): MediaConfig {
  const config = toServiceConfig('media', values)
  return {
    ...config,
    blobDir: values.SELVEDGE_BLOB_DIR,
    renditionDir: values.SELVEDGE_RENDITION_DIR || join(config.dataDir, '..', 'derived', 'renditions'),
    threads: Math.max(1, values.SELVEDGE_MEDIA_THREADS),
  }
}

export const readConfig = (values: Env): MediaConfig => toConfig(readEnv(values))
