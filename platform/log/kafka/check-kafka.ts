import kafkajs from 'kafkajs'
import { kafkaClient } from './client.ts'
import type { KafkaLogConfig } from './config.ts'
import { probe, type Found } from './probe.ts'
import { TOPIC_IDS_SINCE } from './topic-metadata.ts'

const UNKNOWN_CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO/

/**
 * Whether the brokers are there, new enough, and let this client in. Nothing is made on them.
 * @throws Error in one line that says what to do
 */
export async function checkKafka(config: KafkaLogConfig): Promise<void> {
  const wrong = config.brokers.find((broker) => !/^[^:/\s]+:\d+$/.test(broker))
  if (wrong !== undefined) throw new Error(`"${wrong}" is no broker: write host:port, several with commas between`)
  const faults: string[] = []
  for (const broker of config.brokers) {
    const fault = await faultOf(broker, config.tls)
    if (fault === undefined) return checkAccess(config)
    faults.push(fault)
  }
  throw new Error(faults[0])
}

async function faultOf(broker: string, tls: KafkaLogConfig['tls']): Promise<string | undefined> {
  const found = await probe(broker, tls)
  switch (found.is) {
    case 'kafka':
      if (found.newestMetadata >= TOPIC_IDS_SINCE) return undefined
      return `the Kafka at ${broker} is too old: 3.9 or 4 is needed`
    case 'tls':
      return `${broker} speaks TLS: set KAFKA_TLS=on`
    case 'away':
      return `no Kafka is reached at ${broker} (${found.why.message}): start it, or correct the address`
    case 'no tls':
      return withoutTls(broker, found.why, await probe(broker))
    case 'silent':
    case 'something else':
      return `what answers at ${broker} is not Kafka: correct the address`
  }
}

function withoutTls(broker: string, why: NodeJS.ErrnoException, plainly: Found): string {
  if (plainly.is === 'kafka') return `the Kafka at ${broker} speaks without TLS: set KAFKA_TLS=off`
  if (UNKNOWN_CERTIFICATE.test(why.code ?? ''))
    return `the certificate of ${broker} is not trusted (${why.message}): name its authority's file in KAFKA_CA`
  return `no TLS with ${broker} (${why.message}): correct the address, KAFKA_CA or KAFKA_CERTIFICATE`
}

/** Asks the brokers to make a topic, without making it. */
async function checkAccess(config: KafkaLogConfig): Promise<void> {
  const admin = kafkaClient(config).admin({ retry: { retries: 1 } })
  try {
    await admin.connect()
    const probing = { topic: 'selvedge.start', numPartitions: 1, replicationFactor: config.replicas ?? -1 }
    await admin.createTopics({ topics: [probing], validateOnly: true, waitForLeaders: false })
  } catch (error) {
    throw new Error(refusal(error as Error, config), { cause: error })
  } finally {
    await admin.disconnect().catch(() => {})
  }
}

function refusal(error: Error, { brokers, sasl }: KafkaLogConfig): string {
  const [first = error] = (error as { errors?: Error[] }).errors ?? []
  const at = brokers.join()
  if (/SASL/.test(first.name))
    return `the Kafka at ${at} refuses the log-in (${first.message}): correct KAFKA_USERNAME, KAFKA_PASSWORD and KAFKA_SASL`
  if (/AUTHORIZATION/.test((first as { type?: string }).type ?? ''))
    return `the Kafka at ${at} does not let ${sasl?.username ?? 'this client'} create topics: allow it to create, describe, write and read those of Selvedge`
  if (!sasl && first instanceof kafkajs.KafkaJSConnectionError)
    return `the Kafka at ${at} ends the connection (${first.message}): it may want a log-in, KAFKA_USERNAME and KAFKA_PASSWORD`
  return `the Kafka at ${at} cannot be used: ${first.message}`
}
