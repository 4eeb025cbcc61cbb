import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../testing/settle.ts'
import { notifySignal } from './notify-signal.ts'
import type { Signal } from './signal.ts'

const url = process.env.POSTGRES_URL!
let name: string
let one: Signal
let two: Signal

beforeEach(() => {
  name = `signal_${randomBytes(5).toString('hex')}`
  one = notifySignal(url, name)
  two = notifySignal(url, name)
})
afterEach(() => {
  one.close()
  two.close()
})

/** Until the other one is there to hear: a signal may be lost. */
async function heardBy(listener: Signal, sender: Signal): Promise<string> {
  const heard: string[] = []
  const end = listener.listen('a', (payload) => heard.push(payload))
  await eventually(() => {
    sender.emit('a', 'hello')
    expect(heard).not.toEqual([])
  })
  end()
  return heard[0]!
}

test('crosses connections in both directions, and reaches its own listeners once', async () => {
  expect(await heardBy(two, one)).toBe('hello')
  expect(await heardBy(one, two)).toBe('hello')
  const own: string[] = []
  one.listen('b', (payload) => own.push(payload))
  one.emit('b', 'x')
  expect(await heardBy(two, one)).toBe('hello')
  expect(own).toEqual(['x'])
})

test('what is too large for the server reaches own listeners only', async () => {
  await heardBy(two, one)
  const [near, far]: [string[], string[]] = [[], []]
  one.listen('b', (payload) => near.push(payload))
  two.listen('b', (payload) => far.push(payload))
  one.emit('b', 'x'.repeat(8_000))
  one.emit('b', 'small')
  await eventually(() => expect(far).toEqual(['small']))
  expect(near).toHaveLength(2)
})

test('works again after the server has ended its connections', async () => {
  await heardBy(two, one)
  const client = new Client(url)
  await client.connect()
  const ended = await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
    [`selvedge ${name}`],
  )
  await client.end()
  expect(ended.rowCount).toBe(2)
  expect(await heardBy(two, one)).toBe('hello')
})
