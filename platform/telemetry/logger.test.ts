import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'
import { newTrace, runInTrace } from './trace.ts'

function collect() {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  return { sink, lines }
}

test('a line carries name, level, time and the trace it belongs to', () => {
  const { sink, lines } = collect()
  const log = createLogger('orders', { level: 'info', sink })
  const trace = newTrace()
  runInTrace(trace, () => log.info({ orderId: '7' }, 'order placed'))
  log.debug('not written')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({
    name: 'orders',
    level: 'info',
    orderId: '7',
    traceId: trace.traceId,
    msg: 'order placed',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  })
})

test('secrets are not written, at the top or inside', () => {
  const { sink, lines } = collect()
  const log = createLogger('accounts', { level: 'info', sink })
  log.info({
    password: 'S1',
    headers: { authorization: 'S2', cookie: 'S3', 'x-viewer': 'S4' },
    request: { headers: { 'set-cookie': 'S5' }, body: { token: 'S6', apiKey: 'S7' } },
  })
  expect(lines.join('')).not.toMatch(/S\d/)
})
