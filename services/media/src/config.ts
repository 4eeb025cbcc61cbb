import { join } from 'node:path'
import { ConfigError, readEnv as read } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { envCount } from '@selvedge/platform/config/fields'
import { secret } from '@selvedge/platform/config/secret'
import { serviceEnv, toServiceConfig } from '@selvedge/platform/runtime/service-config'
import type { ServiceConfig } from '@selvedge/platform/runtime/service-config'
import { z } from 'zod'

const env = serviceEnv.extend({
  /** The bucket of the originals, `s3+https://key:secret@host/bucket`: truth, to be backed up; empty: a folder. */
  S3_URL: secret(z.string()).default(''),
  SELVEDGE_BLOB_DIR: z.string().default(''),
  /** Folder of what is made of them: may be deleted at any time. */
  SELVEDGE_RENDITION_DIR: z.string().default(''),
  /** Threads that work on pictures. */
  SELVEDGE_MEDIA_THREADS: envCount.default(1),
})

export interface MediaConfig extends ServiceConfig {
  /** A folder or a bucket. */
  blobs: string
  renditionDir: string
  threads: number
}

export function readEnv(values: Env): z.infer<typeof env> {
  return read(values, env)
}

export function toConfig(values: z.infer<typeof env>): MediaConfig {
  const config = toServiceConfig('media', values)
  const blobs = values.S3_URL || values.SELVEDGE_BLOB_DIR
  if (blobs === '') throw new ConfigError(['S3_URL or SELVEDGE_BLOB_DIR: missing'])
  return {
    ...config,
    blobs,
    renditionDir: values.SELVEDGE_RENDITION_DIR || join(config.dataDir, '..', 'derived', 'renditions'),
    threads: Math.max(1, values.SELVEDGE_MEDIA_THREADS),
  }
}

export const readConfig = (values: Env): MediaConfig => toConfig(readEnv(values))
