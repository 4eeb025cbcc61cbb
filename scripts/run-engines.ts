import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { runClusterJourneys } from './cluster-journeys.ts'
import { startElasticsearch } from './engines/elasticsearch.ts'
import { startEngines } from './engines/engines.ts'
import { startKafka } from './engines/kafka.ts'
import { runVitest } from './run-vitest.ts'
import { count } from './tally.ts'

/**
 * The tests that need real servers. Those that the environment names are used, the others are started and stopped
 * again; whole systems, and the browser journeys on one, get servers of their own. Without servers it is one failure.
 * @param filter only these files, and no journeys
 */
export async function runEngines(...filter: string[]): Promise<void> {
  try {
    const engines = await startEngines(process.env)
    await buildIfStale(join(import.meta.dirname, '..'))
    Object.assign(process.env, engines.env)
    runVitest('--config', 'vitest.engines.config.ts', ...filter)
    if (filter.length === 0) await runOtherVersions()
    await engines.stop()
    if (filter.length === 0) await runClusterJourneys()
  } catch (error) {
    const why = `The servers cannot be had: ${(error as Error).message}`
    console.error(why)
    count({ passed: 0, failures: [{ name: 'servers', why }] })
  }
}

/** The older Kafka that many still run, and the newer Elasticsearch: what the adapters promise, once more. */
async function runOtherVersions(): Promise<void> {
  const kafka = await startKafka({ version: '3.9.1' })
  const elasticsearch = await startElasticsearch({ version: '9.2.0' })
  console.log(`${kafka.version} and ${elasticsearch.version} started`)
  const { KAFKA_BROKERS, ELASTICSEARCH_URL } = process.env
  Object.assign(process.env, { KAFKA_BROKERS: kafka.url, ELASTICSEARCH_URL: elasticsearch.url })
  runVitest('--config', 'vitest.engines.config.ts', '--project', 'engines', 'platform/log/kafka', 'platform/search')
  Object.assign(process.env, { KAFKA_BROKERS, ELASTICSEARCH_URL })
  await kafka.stop()
  await elasticsearch.stop()
}
