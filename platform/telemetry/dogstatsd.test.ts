import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../testing/settle.ts'
import { withDogStatsd } from './dogstatsd.ts'
import { createPrometheusMetrics } from './prometheus.ts'

async function agent() {
  const socket = createSocket('udp4')
  const lines: string[] = []
  socket.on('message', (datagram) => lines.push(...datagram.toString().split('\n').filter(Boolean)))
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  onTestFinished(() => void socket.close())
  return { address: `127.0.0.1:${socket.address().port}`, lines }
}

test('what happened is told once, added up, with its tags; Prometheus is told too', async () => {
  const { address, lines } = await agent()
  const prometheus = createPrometheusMetrics('test')
  const metrics = withDogStatsd(prometheus, { address, service: 'insight', everyMs: 20, onError: () => {} })
  const placed = metrics.counter('biz.order.created', 'orders', ['status'])
  for (let n = 0; n < 3; n++) placed.add(1, { status: 'PLACED' })
  placed.add(2, { status: 'CONFIRMED' })
  metrics.gauge('biz.order.living', 'orders', ['status']).set(5, { status: 'PLACED' })
  await eventually(() => {
    expect(lines.filter((line) => line.includes('created')).toSorted()).toEqual([
      'biz.order.created:2|c|#service:insight,status:CONFIRMED',
      'biz.order.created:3|c|#service:insight,status:PLACED',
    ])
    // A gauge is told again, since agents forget what they do not hear of.
    expect(
      lines.filter((line) => line === 'biz.order.living:5|g|#service:insight,status:PLACED').length,
    ).toBeGreaterThan(1)
  })
  placed.add(1, { status: 'PLACED' })
  await metrics.close()
  await eventually(() => expect(lines).toContain('biz.order.created:1|c|#service:insight,status:PLACED'))
  const text = await prometheus.text()
  expect(text).toContain('biz_order_created_total{status="PLACED",service="test"} 4')
  expect(text).toContain('biz_order_living{status="PLACED",service="test"} 5')
})

test('a histogram goes to Prometheus alone, and an agent that is away stops nobody', async () => {
  const errors: unknown[] = []
  const prometheus = createPrometheusMetrics('test')
  const settings = {
    address: '127.0.0.1:1',
    service: 'insight',
    everyMs: 5,
    onError: (error: unknown) => errors.push(error),
  }
  const metrics = withDogStatsd(prometheus, settings)
  metrics.histogram('selvedge_rpc_seconds', 'calls').observe(0.2)
  metrics.counter('biz.order.created', 'orders').add()
  await metrics.close()
  expect(await prometheus.text()).toContain('selvedge_rpc_seconds_count{service="test"} 1')
})

test('a setting that is no address is said at once', () => {
  const settings = { address: 'agent', service: 'insight', onError: () => {} }
  expect(() => withDogStatsd(createPrometheusMetrics('test'), settings)).toThrow('SELVEDGE_DOGSTATSD is host:port')
})
