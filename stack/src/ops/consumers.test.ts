import { ServiceStatus } from '@selvedge/protos/gen/insight/v1/insight_service'
import { expect, test } from 'vitest'
import { asLines, isWell, judgedOf } from './consumers.ts'

const service = ServiceStatus.fromPartial({
  service: 'notices',
  answers: true,
  consumers: [
    { group: 'a', view: 'calm-v1', positions: [{ position: 9, end: 9 }] },
    { group: 'b', view: 'stuck-v1', positions: [{ position: 4, end: 9 }], parked: 2 },
  ],
  health: [
    { group: 'a', verdict: 'FINE', rate: 1.26, wantedCopies: 1 },
    { group: 'b', verdict: 'STUCK', lagMs: 61_000, lagAtLeast: true, wantedCopies: 2 },
  ],
})

test('those in trouble come first, with how much waits and for how long', () => {
  const judged = judgedOf(service)
  expect(isWell(judged)).toBe(false)
  expect(isWell(judged.slice(0, 1))).toBe(true)
  expect(asLines(judged).split('\n')).toEqual([
    'service  consumer  verdict  lag  oldest  per s  copies  aside',
    'notices  stuck-v1  STUCK    5    > 61 s  0      2       2',
    'notices  calm-v1   FINE     0            1.3    1       0',
  ])
})

test('a service that does not answer is trouble, and one that was not looked at yet is not called well', () => {
  const silent = judgedOf(ServiceStatus.fromPartial({ service: 'orders', answers: false }))
  expect(silent).toMatchObject([{ service: 'orders', verdict: 'NO_ANSWER' }])
  expect(isWell(silent)).toBe(false)
  const fresh = judgedOf({ ...service, health: [] })
  expect(fresh.map(({ verdict }) => verdict)).toEqual(['UNKNOWN', 'UNKNOWN'])
  expect(isWell(fresh)).toBe(false)
})
