import { readEnv as read } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { serviceEnv, toServiceConfig } from '@selvedge/platform/runtime/service-config'
import type { ServiceConfig } from '@selvedge/platform/runtime/service-config'
import type { z } from 'zod'

export type StockConfig = ServiceConfig

export function readEnv(env: Env): z.infer<typeof serviceEnv> {
  return read(env, serviceEnv)
}

export function toConfig(values: z.infer<typeof serviceEnv>): StockConfig {
  return toServiceConfig('stock', values)
}

export const readConfig = (env: Env): StockConfig => toConfig(readEnv(env))
