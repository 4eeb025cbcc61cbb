import { join } from 'node:path'
import process from 'node:process'
import type { Env } from '@selvedge/platform/config/env'
import { blobsFolder } from '../topology.ts'
import type { Part } from '../topology.ts'
import { asPeers } from '../addresses-file.ts'
import { allAddresses, rpcAddress } from './addresses.ts'

export interface EmbeddedOptions {
  dataDir: string
  sockets: string
  /** Port of the one address that people and brands use. */
  port: number
  host: string
  /** Folder of the built web app. */
  webDir: string
  /** More settings for all parts: tests shorten limits with them. */
  extra: Env
}

/** The settings of one part on one machine: the same variables that its own process would read. */
export function partEnv(part: Part, options: EmbeddedOptions): Env {
  const { dataDir, sockets, port, host, webDir, extra } = options
  return {
    SELVEDGE_DATA_DIR: join(dataDir, part.files),
    SELVEDGE_LISTEN: rpcAddress(sockets, part.name),
    SELVEDGE_PEERS: asPeers(allAddresses(sockets)),
    SELVEDGE_BLOB_DIR: join(dataDir, blobsFolder),
    SELVEDGE_INTEGRATION_HTTP: `unix:${join(sockets, 'integration-http.sock')}`,
    SELVEDGE_HOST: host,
    SELVEDGE_PORT: String(port),
    SELVEDGE_WEB_DIR: webDir,
    SELVEDGE_BACKUP_DIR: process.env['SELVEDGE_BACKUP_DIR'],
    ...extra,
  }
}
