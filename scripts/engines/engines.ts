// Brings up the servers that nobody has named in the environment.
import { startElasticsearch } from './elasticsearch.ts'
import { startKafka } from './kafka.ts'
import { startPostgres } from './postgres.ts'
import { startS3 } from './s3.ts'
import type { Server } from './server.ts'

const starters = {
  KAFKA_BROKERS: startKafka,
  ELASTICSEARCH_URL: startElasticsearch,
  POSTGRES_URL: startPostgres,
  S3_URL: startS3,
} satisfies Record<string, () => Promise<Server>>

/**
 * Starts what is missing and writes its address into the environment of this process and its children.
 * @returns stops exactly what was started
 */
export async function startMissingEngines(): Promise<() => Promise<void>> {
  const servers: Server[] = []
  const stop = async () => {
    for (const server of servers.splice(0).reverse()) await server.stop()
  }
  try {
    for (const [variable, start] of Object.entries(starters)) {
      if (process.env[variable]) {
        console.log(`${variable} is given: ${process.env[variable]}`)
        continue
      }
      const server = await start()
      servers.push(server)
      process.env[variable] = server.url
      console.log(`${server.version} started at ${server.url}`)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
