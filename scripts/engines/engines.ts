// Brings up the servers of a whole system.
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

export interface Engines {
  /** Their addresses, as the settings of a process name them. */
  env: Record<keyof typeof starters, string>
  /** Names and versions; of those that were given, where they stand. */
  versions: string[]
  /** Stops exactly what was started. */
  stop(): Promise<void>
}

/** New and empty ones, except those that `given` names. */
export async function startEngines(given: Readonly<Record<string, string | undefined>> = {}): Promise<Engines> {
  const servers: Server[] = []
  const env: Partial<Engines['env']> = {}
  const versions: string[] = []
  const stop = async () => {
    for (const server of servers.splice(0).reverse()) await server.stop()
  }
  try {
    for (const [name, start] of Object.entries(starters)) {
      const variable = name as keyof typeof starters
      const named = given[variable]
      if (named) {
        console.log(`${variable} is given: ${named}`)
        env[variable] = named
        versions.push(`${variable} as given`)
        continue
      }
      const server = await start()
      servers.push(server)
      env[variable] = server.url
      versions.push(server.version)
      console.log(`${server.version} started at ${server.url}`)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { env: env as Engines['env'], versions, stop }
}
