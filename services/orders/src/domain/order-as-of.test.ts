import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import { evolveOrder } from '@selvedge/protos/rules/evolve-order'
import { cellOf, eventOf, legalFact, lineOf, orderOf } from '@selvedge/protos/rules/some-order'
import { orderAsOf, pastInstant } from './order-as-of.ts'

const start = Date.parse('2026-07-01T09:00:00.000Z')
const instant = (ms: number) => new Date(start + ms).toISOString()
const lines = ['a', 'b'].map((id) => lineOf(id, [cellOf({ sku: 's1', ordered: 4 }), cellOf({ sku: 's2', ordered: 2 })]))

/** A legal history whose clock moves by the given steps between events, and the order after each event. */
function history(steps: readonly number[], choices: readonly number[]) {
  let [order, ms, next] = [undefined as Order | undefined, 0, 0]
  const [events, states]: [OrderEvent[], Order[]] = [[], []]
  const choose = (n: number) => (n === 0 ? 0 : choices[next++ % choices.length]! % n)
  for (const step of steps) {
    const fact = order ? legalFact(order, choose) : ({ $case: 'placed', value: { order: orderOf(lines) } } as const)
    if (!fact) break
    const event = eventOf(order, fact, { at: instant((ms += step)) })
    order = evolveOrder(order, event)
    events.push(event)
    states.push(order)
  }
  return { events, states }
}

const someHistory = (step: fc.IntegerConstraints) =>
  fc
    .tuple(
      fc.array(fc.integer(step), { minLength: 1, maxLength: 9 }),
      fc.array(fc.nat(1_000), { minLength: 9, maxLength: 40 }),
    )
    .map(([steps, choices]) => history(steps, choices))

test('property: at any instant the order is what its events up to then made it', () => {
  fc.assert(
    fc.property(someHistory({ min: 0, max: 3 }), fc.integer({ min: -1, max: 30 }), ({ events, states }, ms) => {
      const { order, before, moments } = orderAsOf(events, instant(ms))
      const until = events.findLastIndex(({ at }) => at <= instant(ms))
      expect(order).toEqual(states[until])
      const last = events[until]
      expect(before).toEqual(last && states[events.findLastIndex(({ at }) => at < last.at)])
      expect(moments.flatMap((moment) => moment.events)).toEqual(events)
      expect(moments.map(({ at }) => at)).toEqual([...new Set(events.map(({ at }) => at))])
    }),
  )
})

test('property: with clocks that go back, whoever asks for the instant of an event sees it, and later never less', () => {
  fc.assert(
    fc.property(someHistory({ min: -4, max: 4 }), ({ events }) => {
      const seen = (at: string) => orderAsOf(events, at).order?.events ?? 0
      for (const { at, sequence } of events) expect(seen(at)).toBeGreaterThanOrEqual(sequence)
      const counts = events
        .map(({ at }) => at)
        .toSorted()
        .map(seen)
      expect(counts).toEqual(counts.toSorted((a, b) => a - b))
      expect(orderAsOf(events, instant(100)).order?.events).toBe(events.length)
    }),
  )
})

test('what happened at one instant is one moment', () => {
  const placed = eventOf(undefined, { $case: 'placed', value: { order: orderOf(lines) } }, { at: instant(0) })
  const { order, before, moments } = orderAsOf([placed], instant(0))
  expect([order?.status, before]).toEqual(['PLACED', undefined])
  const rejected = eventOf(order, { $case: 'rejected', value: { reason: 'CREDIT', text: '' } }, { at: instant(0) })
  expect(moments).toHaveLength(1)
  expect(orderAsOf([placed, rejected], instant(0))).toMatchObject({
    order: { status: 'REJECTED' },
    before: undefined,
    moments: [{ at: instant(0), events: [{ sequence: 1 }, { sequence: 2 }] }],
  })
})

test.each([
  ['', 'MOMENT_INVALID'],
  ['yesterday', 'MOMENT_INVALID'],
  ['2026-07-01', 'MOMENT_INVALID'],
  ['2026-02-30T00:00:00Z', 'MOMENT_INVALID'],
  ['2026-06-31T25:00:00.000Z', 'MOMENT_INVALID'],
  ['2026-07-01T09:00:00+02:00', 'MOMENT_INVALID'],
  ['2026-07-01T09:00:00.001Z', 'MOMENT_IN_FUTURE'],
])('%s is no past instant', (text, reason) => {
  expect(() => pastInstant(text, new Date(start))).toThrow(expect.objectContaining({ code: 'INVALID', reason }))
})

test('an instant is asked for with or without milliseconds', () => {
  expect(pastInstant('2026-07-01T09:00:00Z', new Date(start))).toBe('2026-07-01T09:00:00.000Z')
  expect(pastInstant('2026-07-01T08:59:59.5Z', new Date(start))).toBe('2026-07-01T08:59:59.500Z')
})
