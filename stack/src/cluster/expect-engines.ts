/** Looks at the servers before anything is made on them. */
import { checkBucket } from '@selvedge/platform/blob/check-bucket'
import { readEnv } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { checkPostgres } from '@selvedge/platform/db/postgres/check-postgres'
import { checkKafka } from '@selvedge/platform/log/kafka/check-kafka'
import { kafkaAccess } from '@selvedge/platform/log/kafka/access-env'
import { enginesEnv, searchBy } from '@selvedge/platform/runtime/engines'
import { StartError } from '../start-error.ts'
import type { engineSettings } from './engines.ts'

type EngineSetting = (typeof engineSettings)[number]

/** What to do, by what the adapter or the network says. */
const searchAdvice: readonly (readonly [RegExp, string])[] = [
  [/wrong version number|packet length/i, 'it speaks without TLS: write http://'],
  [/certificate|self-signed/i, "name its authority's file in ELASTICSEARCH_CA"],
  [/gives no permission/, 'correct user and password in the address, or ELASTICSEARCH_API_KEY'],
  [/no Elasticsearch is reached/, 'start it, or correct the address, https:// with TLS'],
]

const checks: Record<EngineSetting, (env: Env) => Promise<void>> = {
  async KAFKA_BROKERS(env) {
    const settings = readEnv(env, enginesEnv)
    const brokers = settings.KAFKA_BROKERS.split(',')
    await checkKafka({ brokers, clientId: 'start', writer: null, ...kafkaAccess(settings), onFault() {} })
  },
  POSTGRES_URL: (env) => checkPostgres(env['POSTGRES_URL']!),
  async ELASTICSEARCH_URL(env) {
    const wrong = env['ELASTICSEARCH_URL']!.split(',').find((url) => !/^https?:\/\//.test(url) || !URL.canParse(url))
    if (wrong !== undefined) throw new Error('it is no address: write http://host:9200, or https:// with TLS')
    const search = await searchBy(readEnv(env, enginesEnv))('', 0)
    await search.check().catch((error: Error) => {
      const advice = searchAdvice.find(([said]) => said.test(error.message))?.[1]
      throw advice ? new Error(`${error.message}: ${advice}`, { cause: error }) : error
    })
  },
  S3_URL: (env) => checkBucket(env['S3_URL']!),
}

/**
 * Each must be there, new enough, and let this system in; else it is told before the first topic, table or index.
 * @throws StartError with a line for each that is wrong, which says what to do
 */
export async function expectEngines(env: Env, names: readonly EngineSetting[]): Promise<void> {
  const outcomes = await Promise.allSettled(names.map((name) => checks[name](env)))
  const faults = outcomes.flatMap((outcome, at) =>
    outcome.status === 'rejected' ? [`${names[at]}: ${oneLine(outcome.reason as Error)}`] : [],
  )
  if (faults.length > 0) throw new StartError(faults.join('\n'))
}

const oneLine = ({ message }: Error) => `${message.split('\n', 1)[0]!.replace(/\.$/, '')}.`
