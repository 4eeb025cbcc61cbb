import { OutboxStatus, ReplayStatus } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { ServiceStatus } from '@selvedge/protos/gen/insight/v1/insight_service'
import { expect, test } from 'vitest'
import { allFine, asLines, judgedOf } from './outboxes.ts'

const supply = 'stock.product-supply.v1'

function serviceWith(service: string, outbox: Partial<OutboxStatus> = {}): ServiceStatus {
  const outboxes = [{ ...OutboxStatus.create(), name: service, ...outbox }]
  return { ...ServiceStatus.create(), service, answers: true, outboxes }
}

test('those in trouble come first, with how much waits, for how long, and what is lost', () => {
  const judged = [
    serviceWith('media'),
    serviceWith('catalog', { rows: 12, oldestAgeMs: 31_000, bytes: 4_100, parkedKeys: ['p1'] }),
    serviceWith('stock', { lostTopics: [supply] }),
  ].flatMap(judgedOf)
  expect(allFine(judged)).toBe(false)
  expect(allFine(judged.slice(0, 1))).toBe(true)
  expect(asLines(judged).split('\n')).toEqual([
    'service  outbox   verdict  rows  oldest  size  aside  lost',
    'catalog  catalog  STUCK    12    31 s    5 kB  p1',
    'stock    stock    LOST     0             0 kB         stock.product-supply.v1',
    'media    media    FINE     0             0 kB',
  ])
})

test('an older copy and a silent service are trouble; a lost topic is none once it was replayed', () => {
  const verdicts = (service: ServiceStatus) => judgedOf(service).map(({ verdict }) => verdict)
  expect(verdicts(serviceWith('orders', { restoredAt: '2026-11-30T09:00:00.000Z' }))).toEqual(['OLDER_COPY'])
  expect(verdicts(ServiceStatus.fromPartial({ service: 'orders', answers: false }))).toEqual(['NO_ANSWER'])
  const replays = [{ ...ReplayStatus.create(), topic: supply, finishedAt: '2026-11-30T09:00:00.000Z' }]
  expect(judgedOf(serviceWith('stock', { lostTopics: [supply], replays }))).toMatchObject([
    { verdict: 'FINE', lostTopics: [] },
  ])
})
