import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Order } from '../gen/orders/topic/v1/order.ts'
import { OrderEvent } from '../gen/orders/topic/v1/order_event.ts'
import { heldUnits, openUnits } from './cell-open.ts'
import { evolveOrder, replayOrder } from './evolve-order.ts'
import { IllegalOrderEvent } from './illegal-order-event.ts'
import { cellOf, eventOf, legalFact, lineOf, orderOf } from './some-order.ts'

const allocated = (units: number) =>
  [
    { warehouse: 'W1', units: 1 },
    { warehouse: 'W2', units: units - 1 },
  ].filter((each) => each.units > 0)

const someLines = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 900 })), {
      minLength: 1,
      maxLength: 3,
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((lines) =>
    lines.map((cells, line) =>
      lineOf(
        `l${line}`,
        cells.map(([ordered, unitMinor], cell) =>
          cellOf({ sku: `s${cell}`, ordered, unitMinor, allocations: allocated(ordered) }),
        ),
      ),
    ),
  )

/** Plays legal facts until none is left or the choices run out; `seen` gets every order on the way. */
function play(
  lines: ReturnType<typeof lineOf>[],
  choices: readonly number[],
  seen: (order: Order, event: OrderEvent) => void,
) {
  const events = [eventOf(undefined, { $case: 'placed', value: { order: orderOf(lines) } })]
  let order = evolveOrder(undefined, events[0]!)
  seen(order, events[0]!)
  let next = 0
  const choose = (n: number) => (n === 0 ? 0 : choices[next++ % choices.length]! % n)
  for (let step = 0; step < 12; step++) {
    const fact = legalFact(order, choose)
    if (!fact) break
    const event = eventOf(order, fact)
    order = evolveOrder(order, event)
    events.push(event)
    seen(order, event)
  }
  return { events, order }
}

const someChoices = fc.array(fc.nat(1000), { minLength: 20, maxLength: 60 })

test('property: along every legal history the invariants hold, and replaying the timeline gives the served order', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(someLines, someChoices, (lines, choices) => {
      const { events, order } = play(lines, choices, (each) => {
        reached.add(each.status)
        expectSound(each)
      })
      expect(replayOrder(events)).toEqual(order)
      // The same over the wire: defaults that protobuf drops must not matter.
      const stored = events.map((event) => OrderEvent.decode(OrderEvent.encode(event).finish()))
      const served = Order.decode(Order.encode(order).finish())
      const replayed = Order.decode(Order.encode(replayOrder(stored)!).finish())
      expect(replayed).toEqual(served)
    }),
    { numRuns: 400 },
  )
  expect([...reached].sort()).toEqual(
    [
      'CANCELLED',
      'CLOSED',
      'CONFIRMED',
      'CONFIRMED_WITH_CHANGES',
      'PARTLY_SHIPPED',
      'PLACED',
      'REJECTED',
      'SHIPPED',
    ].sort(),
  )
})

function expectSound(order: Order): void {
  const cells = order.lines.flatMap((line) => line.cells.map((cell) => ({ line, cell })))
  for (const { line, cell } of cells) {
    const held = heldUnits(line, cell)
    expect(openUnits(cell)).toBeGreaterThanOrEqual(0)
    expect((cell.confirmed ?? cell.ordered) <= cell.ordered && cell.cancelled >= 0).toBe(true)
    expect(cell.allocations.reduce((sum, each) => sum + each.units, 0)).toBe(held)
    const shipped = order.shipments
      .flatMap((each) => each.cells)
      .filter((each) => each.lineId === line.id && each.sku === cell.sku)
    expect(cell.shipped).toBe(shipped.reduce((sum, each) => sum + each.units, 0))
  }
  const waits = order.lines.some((line) => line.answer === 'PENDING')
  expect(order.status === 'CONFIRMED_WITH_CHANGES').toBe(waits)
  const open = cells.some(({ cell }) => openUnits(cell) > 0)
  if (['REJECTED', 'CANCELLED', 'CLOSED', 'SHIPPED'].includes(order.status)) expect(open).toBe(false)
  if (order.status === 'PARTLY_SHIPPED') expect(open).toBe(true)
  const living = cells.map(({ cell }) => ({ cell, units: (cell.confirmed ?? cell.ordered) - cell.cancelled }))
  expect(order.units).toBe(living.reduce((sum, { units }) => sum + units, 0))
  expect(order.valueMinor).toBe(living.reduce((sum, { units, cell }) => sum + units * cell.unitMinor, 0))
}

test('property: an order is never changed in place', () => {
  fc.assert(
    fc.property(someLines, someChoices, (lines, choices) => {
      const kept: [Order, string][] = []
      play(lines, choices, (order) => kept.push([order, JSON.stringify(order)]))
      for (const [order, text] of kept) expect(JSON.stringify(order)).toBe(text)
    }),
    { numRuns: 100 },
  )
})

test('property: an event that comes twice, or out of its turn, is refused', () => {
  fc.assert(
    fc.property(someLines, someChoices, fc.nat(), fc.nat(), (lines, choices, at, from) => {
      const { events } = play(lines, choices, () => {})
      const upTo = at % events.length
      const order = replayOrder(events.slice(0, upTo))
      const wrong = events.filter((_, index) => index !== upTo)[from % Math.max(1, events.length - 1)]
      if (wrong) expect(() => evolveOrder(order, wrong)).toThrow(IllegalOrderEvent)
    }),
    { numRuns: 300 },
  )
})
