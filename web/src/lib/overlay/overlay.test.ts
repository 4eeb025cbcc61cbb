import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectFact, type FactTable, readFact, receiveFact, settleFact } from './overlay.ts'

type Stock = { units: number; note?: string }
type Step =
  | { kind: 'arrival'; id: string; version: number; value: Stock | null }
  | { kind: 'expect'; id: string; requestId: string; units: number }
  | { kind: 'settle'; id: string; requestId: string }

const id = fc.constantFrom('a', 'b', 'c')
// As on the wire: one version of an entity has one value.
const arrival = fc.tuple(id, fc.nat(20)).map(([id, version]): Step => ({
  kind: 'arrival',
  id,
  version,
  value: version % 7 === 3 ? null : { units: version * 10 + id.charCodeAt(0) },
}))
const request = fc.tuple(id, fc.constantFrom('r1', 'r2'), fc.nat(99))

function run(steps: Step[]) {
  const facts: FactTable<Stock> = {}
  for (const step of steps) {
    if (step.kind === 'arrival') receiveFact(facts, step)
    else if (step.kind === 'expect') expectFact(facts, step.id, step.requestId, { units: step.units })
    else settleFact(facts, step.id, step.requestId)
  }
  return facts
}

test('any order, any repetition of arrivals ends in the newest facts', () => {
  fc.assert(
    fc.property(fc.array(arrival), fc.infiniteStream(fc.nat()), (arrivals, keys) => {
      const shuffled = arrivals
        .flatMap((step) => [step, step])
        .map((step) => ({ step, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ step }) => step)
      expect(run(shuffled)).toEqual(run(arrivals))
    }),
  )
})

test('requests interleaved anywhere leave no trace once settled', () => {
  const steps = fc.array(
    fc.oneof(
      arrival,
      request.map(([id, requestId, units]): Step => ({ kind: 'expect', id, requestId, units })),
      request.map(([id, requestId]): Step => ({ kind: 'settle', id, requestId })),
    ),
  )
  fc.assert(
    fc.property(steps, (steps) => {
      const settleAll = ['a', 'b', 'c'].flatMap((id) =>
        ['r1', 'r2'].map((requestId): Step => ({ kind: 'settle', id, requestId })),
      )
      expect(run([...steps, ...settleAll])).toEqual(run(steps.filter((step) => step.kind === 'arrival')))
    }),
  )
})

test('the value shown is never older than the newest of query and facts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (versions, base) => {
      const facts: FactTable<Stock> = {}
      for (const version of versions) receiveFact(facts, { id: 'a', version, value: { units: version } })
      expect(readFact(facts['a'], { version: base, value: { units: base } })?.units).toBe(Math.max(base, ...versions))
    }),
  )
})

test('a pending change shows over whatever arrives and keeps the other fields', () => {
  const facts: FactTable<Stock> = {}
  expectFact(facts, 'a', 'r1', { units: 3 })
  expect(readFact(facts['a'], { version: 1, value: { units: 9, note: 'n' } })).toEqual({ units: 3, note: 'n' })
  receiveFact(facts, { id: 'a', version: 5, value: { units: 8, note: 'm' } })
  expect(readFact(facts['a'], { version: 1, value: { units: 9 } })).toEqual({ units: 3, note: 'm' })
})

test('what is gone stays gone for older snapshots', () => {
  const facts: FactTable<Stock> = {}
  receiveFact(facts, { id: 'a', version: 5, value: null })
  expect(readFact(facts['a'], { version: 4, value: { units: 1 } })).toBeNull()
  expect(readFact(facts['a'], { version: 6, value: { units: 1 } })).toEqual({ units: 1 })
})
