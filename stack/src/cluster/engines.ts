/** The servers a cluster stands on, as the settings name them. */
import type { Env } from '@selvedge/platform/config/env'
import { StartError } from '../start-error.ts'

/** Every process of the cluster reads these. */
export const engineSettings = ['KAFKA_BROKERS', 'POSTGRES_URL', 'ELASTICSEARCH_URL', 'S3_URL'] as const

/** More that the adapters read where it is set: users, passwords, certificates. */
const PASSED_ON = /^(KAFKA|POSTGRES|ELASTICSEARCH|S3|SELVEDGE)_/

/**
 * What the processes are given of this process's environment.
 * @throws StartError naming what is missing
 */
export function engineEnv(env: Env): Env {
  const missing = engineSettings.filter((name) => !env[name])
  if (missing.length > 0)
    throw new StartError(
      `--cluster needs the servers it runs on. Set ${missing.join(', ')}, or start on one machine without --cluster.`,
    )
  return Object.fromEntries(Object.entries(env).filter(([name]) => PASSED_ON.test(name)))
}
