import { readEnv as read } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { envCount } from '@selvedge/platform/config/fields'
import { toHttpAddress } from '@selvedge/platform/http/http-address'
import type { HttpAddress } from '@selvedge/platform/http/http-address'
import { serviceEnv, toServiceConfig } from '@selvedge/platform/runtime/service-config'
import type { ServiceConfig } from '@selvedge/platform/runtime/service-config'
import { z } from 'zod'

const env = serviceEnv.extend({
  /** Where the gateway passes `/api/…` on to: `unix:<path>` or `host:port`. */
  SELVEDGE_INTEGRATION_HTTP: z.string().min(1),
  /** Requests a key may make each second in the long run; five times as many at once. */
  SELVEDGE_API_REQUESTS_PER_SECOND: envCount.default(200),
  /** An outbox older than this, seconds, refuses imports; half of it slows them. */
  SELVEDGE_API_MAX_OUTBOX_SECONDS: envCount.default(10),
  /** The same by its size, MiB. */
  SELVEDGE_API_MAX_OUTBOX_MIB: envCount.default(1024),
  /** While retailers see products later than this, seconds, streams of records are taken in more slowly. */
  SELVEDGE_API_MAX_LATE_SECONDS: envCount.default(10),
})

export interface IntegrationConfig extends ServiceConfig {
  http: HttpAddress
  requestsPerSecond: number
  maxOutboxAgeMs: number
  maxOutboxBytes: number
  maxLateMs: number
}

export function readEnv(values: Env): z.infer<typeof env> {
  return read(values, env)
}

export function toConfig(values: z.infer<typeof env>): IntegrationConfig {
  return {
    ...toServiceConfig('integration', values),
    http: toHttpAddress(values.SELVEDGE_INTEGRATION_HTTP),
    requestsPerSecond: values.SELVEDGE_API_REQUESTS_PER_SECOND,
    maxOutboxAgeMs: values.SELVEDGE_API_MAX_OUTBOX_SECONDS * 1000,
    maxOutboxBytes: values.SELVEDGE_API_MAX_OUTBOX_MIB * 1024 * 1024,
    maxLateMs: values.SELVEDGE_API_MAX_LATE_SECONDS * 1000,
  }
}

export const readConfig = (values: Env): IntegrationConfig => toConfig(readEnv(values))
