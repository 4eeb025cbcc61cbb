import { readEnv as read } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { serviceEnv, toServiceConfig } from '@selvedge/platform/runtime/service-config'
import type { ServiceConfig } from '@selvedge/platform/runtime/service-config'
import type { z } from 'zod'

export type PricingConfig = ServiceConfig

export function readEnv(env: Env): z.infer<typeof serviceEnv> {
  return read(env, serviceEnv)
}

export function toConfig(values: z.infer<typeof serviceEnv>): PricingConfig {
  return toServiceConfig('pricing', values)
}

export const readConfig = (env: Env): PricingConfig => toConfig(readEnv(env))
