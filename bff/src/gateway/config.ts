import { join } from 'node:path'
import { readEnv as read } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { envBoolean, envCount, envList, envPort } from '@selvedge/platform/config/fields'
import { toHttpAddress } from '@selvedge/platform/http/http-address'
import type { HttpAddress } from '@selvedge/platform/http/http-address'
import { serviceEnv, toServiceConfig } from '@selvedge/platform/runtime/service-config'
import type { ServiceConfig } from '@selvedge/platform/runtime/service-config'
import { z } from 'zod'

const gatewayEnv = serviceEnv.extend({
  SELVEDGE_HOST: z.string().min(1).default('127.0.0.1'),
  SELVEDGE_PORT: envPort.default(4000),
  /** Our own origins besides loopback, `https://shop.example`: pages of others may not write or open sockets. */
  SELVEDGE_ORIGINS: envList.default([]),
  /** Proxies whose `X-Forwarded-*` headers are believed. */
  SELVEDGE_TRUSTED_PROXIES: envList.default([]),
  /** Folder of the built web app; without it only the API is served. */
  SELVEDGE_WEB_DIR: z.string().default(''),
  /** The allow-list of documents; that of the web app unless given. */
  SELVEDGE_DOCUMENTS: z.string().default(''),
  /** Any document, and introspection: for development and tests only. */
  SELVEDGE_FREE_DOCUMENTS: envBoolean.default(false),
  /** Where the brands' API is served, `unix:<path>` or `host:port`; without it `/api` does not exist. */
  SELVEDGE_INTEGRATION_HTTP: z.string().default(''),
  /** Tries to sign in from one address. */
  SELVEDGE_LOGINS_PER_MINUTE: envCount.default(60),
  /** What one session may ask for in the long run, in points of query cost. */
  SELVEDGE_POINTS_PER_SECOND: envCount.default(5_000),
  /** How often an open socket's session is looked at again. */
  SELVEDGE_SESSION_CHECK_SECONDS: envCount.default(15),
  /** Threads that answer searches; more than one pays only where there are more than two cores. */
  SELVEDGE_SEARCH_THREADS: envCount.default(1),
})

export interface GatewayConfig extends ServiceConfig {
  host: string
  port: number
  origins: string[]
  trustedProxies: string[]
  webDir: string
  documentsFile: string
  freeDocuments: boolean
  integration: HttpAddress | undefined
  loginsPerMinute: number
  pointsPerSecond: number
  sessionCheckSeconds: number
  searchThreads: number
}

export function readEnv(env: Env): z.infer<typeof gatewayEnv> {
  return read(env, gatewayEnv)
}

export function toConfig(values: z.infer<typeof gatewayEnv>): GatewayConfig {
  const webDir = values.SELVEDGE_WEB_DIR
  return {
    ...toServiceConfig('gateway', values),
    host: values.SELVEDGE_HOST,
    port: values.SELVEDGE_PORT,
    origins: values.SELVEDGE_ORIGINS,
    trustedProxies: values.SELVEDGE_TRUSTED_PROXIES,
    webDir,
    documentsFile:
      values.SELVEDGE_DOCUMENTS || (webDir && join(webDir, '..', 'src', 'gen', 'persisted-documents.json')),
    freeDocuments: values.SELVEDGE_FREE_DOCUMENTS,
    integration: values.SELVEDGE_INTEGRATION_HTTP === '' ? undefined : toHttpAddress(values.SELVEDGE_INTEGRATION_HTTP),
    loginsPerMinute: values.SELVEDGE_LOGINS_PER_MINUTE,
    pointsPerSecond: values.SELVEDGE_POINTS_PER_SECOND,
    sessionCheckSeconds: values.SELVEDGE_SESSION_CHECK_SECONDS,
    searchThreads: values.SELVEDGE_SEARCH_THREADS,
  }
}

export const readConfig = (env: Env): GatewayConfig => toConfig(readEnv(env))
