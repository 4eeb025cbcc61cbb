// The log's Kafka adapter while its broker, started for this file, dies or cannot be reached.
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { collect, newTopic, readAll, record } from '../../../platform/log/contract/harness.ts'
import { kafkaHarness, type KafkaHarness } from '../../../platform/log/kafka/harness.ts'
import { freePort } from '../../../platform/testing/free-port.ts'
import { eventually } from '../../../platform/testing/settle.ts'
import { tcpProxy, type TcpProxy } from '../../../platform/testing/tcp-proxy.ts'
import { startKafka } from '../kafka.ts'
import { serverFolder, type Server } from '../server.ts'

const folder = serverFolder('kafka')
let broker: Server
let proxy: TcpProxy
let harness: KafkaHarness
let start: () => Promise<Server>

beforeAll(async () => {
  const port = await freePort()
  proxy = await tcpProxy({ host: '127.0.0.1', port })
  // Clients follow the address that the broker tells of itself, so it tells the proxy's.
  start = () => startKafka({ port, folder, advertised: proxy.port })
  broker = await start()
  harness = await kafkaHarness(`127.0.0.1:${proxy.port}`)
})

afterAll(async () => {
  await harness.destroy()
  await proxy.close()
  await broker.stop()
})

async function open() {
  const log = await harness.open({ writer: `tests-${randomUUID()}` })
  onTestFinished(() => log.close())
  return log
}

/** Of the first partition, as the broker wrote it to the disk. */
function bytesOf(topic: string): number {
  return statSync(join(folder, 'data', `${topic}-0`, '00000000000000000000.log')).size
}

test('records given up on do not swallow the next ones', async () => {
  const log = await open()
  const topic = await newTopic(log, 1)
  await log.claim()
  await log.append([record(topic, 'k', '1')])
  const before = bytesOf(topic)
  proxy.weather({ latencyMs: 500 })
  const lost = log.append([record(topic, 'k', '2')])
  lost.catch(() => {})
  // The broker has the records; its answer is still under way when the network ends, for as long as kafkajs tries.
  await eventually(() => expect(bytesOf(topic)).toBeGreaterThan(before))
  await proxy.down()
  await expect(lost).rejects.toMatchObject({ name: 'LogUnavailableError', retriable: true })
  proxy.weather({})
  await proxy.up()
  await log.claim()
  await log.append([record(topic, 'k', '3')])
  await log.append([record(topic, 'k', '4')])
  const values = (await readAll(log, topic)).of('k')
  expect(values.filter((value) => value !== '2')).toEqual(['1', '3', '4'])
})

test('a broker that was killed comes back: what was acknowledged is there, subscriptions go on by themselves', async () => {
  const log = await open()
  const topic = await newTopic(log, 2)
  await log.claim()
  const reader = await collect(log, { topics: [topic], onError: () => {} })
  await log.append([record(topic, 'a', '1'), record(topic, 'b', '1')])
  await reader.subscription.caughtUp()
  await broker.kill()
  // Many at once: some meet a connection that others are still making.
  const asked = Array.from({ length: 20 }, () => log.ends(topic))
  for (const lost of [log.append([record(topic, 'a', '2')]), ...asked])
    await expect(lost).rejects.toMatchObject({ name: 'LogUnavailableError' })
  broker = await start()
  await log.claim()
  await log.append([record(topic, 'a', '3'), record(topic, 'b', '2')])
  await reader.subscription.caughtUp()
  expect([reader.of('a'), reader.of('b')]).toEqual([
    ['1', '3'],
    ['1', '2'],
  ])
})

test('a broker that cannot be reached is told in one line', async () => {
  const nobody = `127.0.0.1:${await freePort()}`
  await expect(kafkaHarness(nobody)).rejects.toThrow()
  await expect(harness.open({ brokers: [nobody] })).rejects.toThrow(`no Kafka to talk to at ${nobody}`)
})
