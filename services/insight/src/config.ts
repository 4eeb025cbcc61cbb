import { readEnv as read } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { serviceEnv, toServiceConfig } from '@selvedge/platform/runtime/service-config'
import type { ServiceConfig } from '@selvedge/platform/runtime/service-config'
import { z } from 'zod'

const insightEnv = serviceEnv.extend({
  /** Between two looks at every consumer; ten of them are judged together. */
  SELVEDGE_HEALTH_EVERY_SECONDS: z.coerce.number().min(0.1).max(300).default(5),
  /** `host:port` of Burrow's HTTP API, for monitors inside the network; empty: it is not served. */
  SELVEDGE_BURROW_LISTEN: z.string().default(''),
})

export interface InsightConfig extends ServiceConfig {
  healthEveryMs: number
  burrowListen: string
}

export function readEnv(env: Env): z.infer<typeof insightEnv> {
  return read(env, insightEnv)
}

export function toConfig(values: z.infer<typeof insightEnv>): InsightConfig {
  return {
    ...toServiceConfig('insight', values),
    healthEveryMs: values.SELVEDGE_HEALTH_EVERY_SECONDS * 1_000,
    burrowListen: values.SELVEDGE_BURROW_LISTEN,
  }
}

export const readConfig = (env: Env): InsightConfig => toConfig(readEnv(env))
