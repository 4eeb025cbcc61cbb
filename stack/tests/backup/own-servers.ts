/** A database, topics and a bucket's folder on the servers of the tests, for one system alone. */
import { randomBytes } from 'node:crypto'
import { openS3Blobs } from '@selvedge/platform/blob/s3-blob'
import { deleteTopics } from '@selvedge/platform/log/kafka/delete-topics'
import { engineUrl } from '@selvedge/platform/testing/engine-urls'
import { eventually } from '@selvedge/platform/testing/settle'
import { topics } from '@selvedge/protos/topics'
import { Client } from 'pg'
import { ownedDatabases } from '../../src/owned-databases.ts'
import { onServers } from '../../src/places.ts'
import type { ServerPlaces } from '../../src/places.ts'

export interface OwnServers {
  /** As the settings of its processes name them. */
  env: Record<string, string>
  places: ServerPlaces
  /** On behalf of everybody. */
  query<Row extends object>(text: string): Promise<Row[]>
  /** Waits for its processes to end, and takes away all that they kept. */
  destroy(): Promise<void>
  /** The same, and the database itself. */
  drop(): Promise<void>
}

const names = Object.values(topics).map(({ name }) => name)
const marks = Object.values(ownedDatabases).map(({ part }) => `${part}.epoch.v1`)

export async function ownServers(): Promise<OwnServers> {
  const name = `drill_${randomBytes(5).toString('hex')}`
  const server = new Client(engineUrl('POSTGRES_URL'))
  await server.connect()
  const url = new URL(engineUrl('POSTGRES_URL'))
  url.pathname = `/${name}`
  const env = {
    POSTGRES_URL: url.href,
    KAFKA_BROKERS: engineUrl('KAFKA_BROKERS'),
    ELASTICSEARCH_URL: engineUrl('ELASTICSEARCH_URL'),
    S3_URL: `${engineUrl('S3_URL')}/${name}`,
  }
  const places = onServers(env)
  const make = () => server.query(`create database ${name} template template0 locale 'C'`)
  const take = async () => {
    const sessions = `select from pg_stat_activity where datname = '${name}'`
    await eventually(async () => {
      if ((await server.query(sessions)).rowCount !== 0) throw new Error('its processes still run')
    })
    await server.query(`drop database if exists ${name}`)
    await deleteTopics(places.kafka, [...names, ...marks])
    const blobs = await openS3Blobs(env.S3_URL)
    for await (const { key } of blobs.list()) await blobs.remove(key)
  }
  await take()
  await make()
  return {
    env,
    places,
    async query<Row extends object>(text: string) {
      const client = new Client(url.href)
      await client.connect()
      await client.query(`set selvedge.tenant = '*'`)
      return client
        .query<Row>(text)
        .then(({ rows }) => rows)
        .finally(() => client.end())
    },
    async destroy() {
      await take()
      await make()
    },
    async drop() {
      await take()
      await server.end()
    },
  }
}
