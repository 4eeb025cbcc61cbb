/** Where a system keeps what it has: in the files of a data folder, or on servers. For tools beside it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Blobs } from '@selvedge/platform/blob/blob'
import { openBlobs } from '@selvedge/platform/blob/open-blob'
import { readEnv } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { inFiles, inSchemas } from '@selvedge/platform/db/locate'
import { kafkaAccess, kafkaAccessEnv } from '@selvedge/platform/log/kafka/access-env'
import type { KafkaLogConfig } from '@selvedge/platform/log/kafka/config'
import { readBrokers, readFiles } from './log-to-read.ts'
import type { LogToRead } from './log-to-read.ts'
import { ownedDatabases } from './owned-databases.ts'
import type { OwnedName } from './owned-databases.ts'
import { blobsFolder, logFolder, parts } from './topology.ts'

interface Kept {
  /** For people. */
  name: string
  /** Location of an owner's. */
  database(name: OwnedName): string
  /** Location of a read model, by the name that the projector gives it. */
  view(name: string): string
  /** Undefined: there never was one. */
  log(): Promise<LogToRead | undefined>
  /** Originals of pictures. */
  blobs(): Promise<Blobs>
}

/** Of one machine. */
export interface FolderPlaces extends Kept {
  engine: 'files'
  dataDir: string
}

export interface ServerPlaces extends Kept {
  engine: 'postgresql'
  /** Of the database that all share. */
  url: string
  kafka: KafkaLogConfig
}

export type Places = FolderPlaces | ServerPlaces

export function inFolder(dataDir: string): FolderPlaces {
  const views = join(dataDir, folderOf('projector'))
  const log = join(dataDir, logFolder)
  return {
    engine: 'files',
    name: dataDir,
    dataDir,
    database: (name) => inFiles(join(dataDir, folderOf(ownedDatabases[name].part)), name),
    view: (name) => inFiles(views, name),
    log: async () => (existsSync(log) ? readFiles(log) : undefined),
    blobs: () => openBlobs(join(dataDir, blobsFolder)),
  }
}

/** What `POSTGRES_URL` stands for needs these too. */
export const serverSettings = ['POSTGRES_URL', 'KAFKA_BROKERS', 'S3_URL'] as const

/** @throws Error in words naming what is not set */
export function onServers(env: Env): ServerPlaces {
  const missing = serverSettings.filter((name) => !env[name])
  if (missing.length > 0) throw new Error(`POSTGRES_URL is set: set ${missing.join(' and ')} too`)
  const url = env['POSTGRES_URL']!
  const locate = inSchemas(url)
  const access = kafkaAccess(readEnv(env, kafkaAccessEnv))
  const brokers = env['KAFKA_BROKERS']!.split(',')
  const kafka = { brokers, clientId: 'ops', writer: null, ...access, onFault() {} }
  const { host, pathname } = new URL(url)
  return {
    engine: 'postgresql',
    name: `${host}${pathname}`,
    url,
    kafka,
    database: (name) => locate('', name),
    view: (name) => locate('', name),
    log: () => readBrokers(kafka),
    blobs: () => openBlobs(env['S3_URL']!),
  }
}

/** As the settings say. */
export function placesOf(env: Env, dataDir: string): Places {
  return env['POSTGRES_URL'] ? onServers(env) : inFolder(dataDir)
}

/** Below the data folder. */
export function folderOf(part: string): string {
  return parts.find(({ name }) => name === part)!.files
}
