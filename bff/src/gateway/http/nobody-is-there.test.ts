import { createServer, request } from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { giveUpWhenNobodyIsThere } from './nobody-is-there.ts'

// Who answers is waited for, however busy the machine is.
const within = { quietMs: 40, answersWithinMs: 60_000, mostQuietMs: 60_000 }

/** Asks a server of its own with that patience. @returns the status */
async function ask(listener: RequestListener, patience = within): Promise<number> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const to = { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
  return new Promise((resolve, reject) => {
    const asked = request({ ...to, method: 'POST', path: '/api/v1/products' })
    giveUpWhenNobodyIsThere(asked, to, patience)
    asked.on('response', (answer: IncomingMessage) => resolve(answer.resume().statusCode!))
    asked.on('error', reject)
    asked.end('{}')
  })
}

test('a server that works in silence is waited for, as long as it answers other questions', async () => {
  let asked = 0
  const status = await ask(async (question, response) => {
    if (question.method === 'HEAD') return void response.end(String(++asked))
    while (asked < 3) await pause(5)
    response.writeHead(207).end()
  })
  expect({ status, asked }).toEqual({ status: 207, asked: 3 })
})

test('a server that answers nothing at all is given up', async () => {
  const patience = { ...within, answersWithinMs: 40 }
  await expect(ask(() => {}, patience)).rejects.toThrow('nobody is there')
})

test('a server that never comes to an end is given up too', async () => {
  const patience = { ...within, mostQuietMs: 100 }
  const never = ask((question, response) => void (question.method === 'HEAD' && response.end()), patience)
  await expect(never).rejects.toThrow('nobody is there')
})
