import { expect, test } from 'vitest'
import { parts } from '../topology.ts'
import { planCluster } from './plan.ts'

const options = {
  dataDir: '/data',
  port: 4000,
  host: '127.0.0.1',
  webDir: '/web',
  firstPort: 5000,
  viewerKeys: 'k1:secret',
  logLevel: 'warn',
  shared: { KAFKA_BROKERS: 'kafka:9092' },
}
const { processes, addresses } = planCluster(options)

test('every part runs in as many processes as the topology says, each on ports and in a folder of its own', () => {
  const running = Map.groupBy(processes, ({ part }) => part)
  for (const { name, copies } of parts) expect(running.get(name)).toHaveLength(copies)
  const own = processes.flatMap(({ env, health }) => [env['SELVEDGE_LISTEN'], ...health])
  own.push(processes[0]!.env['SELVEDGE_INTEGRATION_HTTP'])
  expect(new Set(own).size).toBe(processes.length * 3 + 1)
  expect(new Set(processes.map(({ env }) => env['SELVEDGE_DATA_DIR'])).size).toBe(processes.length)
})

test('everybody is told all copies of everybody, and the engines', () => {
  expect(addresses.orders.split('|')).toEqual(
    processes.filter(({ part }) => part === 'orders').map(({ env }) => env['SELVEDGE_LISTEN']),
  )
  for (const { env } of processes) {
    expect(env['KAFKA_BROKERS']).toBe('kafka:9092')
    expect(env['SELVEDGE_PEERS']).toContain(`orders=${addresses.orders}`)
  }
})
