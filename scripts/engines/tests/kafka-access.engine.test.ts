// The log's Kafka adapter and a broker, started for this file, that wants TLS and a log-in.
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readEnv } from '../../../platform/config/env.ts'
import { newTopic, readAll, record } from '../../../platform/log/contract/harness.ts'
import { checkKafka } from '../../../platform/log/kafka/check-kafka.ts'
import type { KafkaLogConfig } from '../../../platform/log/kafka/config.ts'
import { kafkaAccess, kafkaAccessEnv } from '../../../platform/log/kafka/access-env.ts'
import { openLog } from '../../../platform/log/open-log.ts'
import { testCertificate } from '../../../platform/testing/certificates.ts'
import { tempDir } from '../../../platform/testing/temp-dir.ts'
import { startKafka } from '../kafka.ts'
import type { Server } from '../server.ts'

const { ca, certificate, key } = testCertificate()
const login = 'org.apache.kafka.common.security.plain.PlainLoginModule required'
let broker: Server

beforeAll(async () => {
  broker = await startKafka({
    settings: {
      'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,BROKERS:PLAINTEXT,PLAINTEXT:SASL_SSL',
      'sasl.enabled.mechanisms': 'PLAIN',
      'listener.name.plaintext.plain.sasl.jaas.config': `${login} user_app="right" user_stranger="right";`,
      'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      'super.users': 'User:app;User:ANONYMOUS',
      'ssl.keystore.type': 'PEM',
      'ssl.keystore.certificate.chain': String(certificate),
      'ssl.keystore.key': String(key),
      'ssl.truststore.type': 'PEM',
      'ssl.truststore.certificates': String(ca),
    },
  })
})

afterAll(() => broker.stop())

/** As a process reads its settings. */
function settings(variables: Record<string, string>): KafkaLogConfig {
  const dir = tempDir()
  onTestFinished(() => dir.remove())
  writeFileSync(dir.file('ca.pem'), ca)
  const access = { KAFKA_CA: dir.file('ca.pem'), KAFKA_TLS: 'on', KAFKA_SASL: 'plain', KAFKA_USERNAME: 'app' }
  const env = readEnv({ ...access, KAFKA_PASSWORD: 'right', ...variables }, kafkaAccessEnv)
  return {
    brokers: [broker.url],
    clientId: 'tests',
    writer: 'tests',
    ...kafkaAccess(env),
    onFault(error) {
      throw error
    },
  }
}

const openWith = (variables: Record<string, string>) => openLog({ kind: 'kafka', ...settings(variables) })

test('over TLS and logged in, everything works: producer, consumer, admin and direct reads', async () => {
  const log = await openWith({})
  onTestFinished(() => log.close())
  const topic = await newTopic(log, 2)
  await log.claim()
  await log.append([record(topic, 'k', '1')])
  expect((await readAll(log, topic)).of('k')).toEqual(['1'])
})

test('a wrong password, an unknown authority, no TLS: each is told, and waiting mends none', async () => {
  const refused = { name: 'LogUnavailableError', retriable: false }
  await expect(openWith({ KAFKA_PASSWORD: 'wrong' })).rejects.toMatchObject(refused)
  await expect(openWith({ KAFKA_CA: '' })).rejects.toThrow(/certificate/)
  await expect(openWith({ KAFKA_TLS: 'off' })).rejects.toMatchObject({ name: 'LogUnavailableError' })
})

test('a start is told in one line what to change', async () => {
  await checkKafka(settings({}))
  const told = (variables: Record<string, string>) =>
    checkKafka(settings(variables)).then(
      () => 'nothing',
      (error: Error) => error.message,
    )
  expect(await told({ KAFKA_TLS: 'off' })).toBe(`${broker.url} speaks TLS: set KAFKA_TLS=on`)
  expect(await told({ KAFKA_CA: '' })).toMatch(/is not trusted .*: name its authority's file in KAFKA_CA$/)
  expect(await told({ KAFKA_PASSWORD: 'wrong' })).toMatch(/refuses the log-in .*: correct KAFKA_USERNAME/)
  expect(await told({ KAFKA_USERNAME: '' })).toMatch(/may want a log-in, KAFKA_USERNAME and KAFKA_PASSWORD$/)
  expect(await told({ KAFKA_USERNAME: 'stranger' })).toMatch(/does not let stranger create topics: allow it/)
})
