import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atpOn, atpSteps, balances, shortUnits } from './atp.ts'
import type { Movement } from './atp.ts'
import { someDate, someMovements } from './some-movements.ts'

const sum = (movements: Movement[], until: string) =>
  movements.filter(({ date }) => date <= until).reduce((units, movement) => units + movement.units, 0)

/** Straight from the domain: min over t' ≥ t of (supply due by t' − demand dated by t'), day by day. */
function naive(supply: Movement[], demand: Movement[], t: string): number {
  const days = Array.from({ length: 31 }, (_, day) => `2027-01-${String(day + 1).padStart(2, '0')}`)
  const from = [t, ...days.filter((day) => day >= t)]
  return Math.max(0, Math.min(...from.map((day) => sum(supply, day) - sum(demand, day))))
}

test('ATP is what the domain says, on every day', () => {
  fc.assert(
    fc.property(someMovements, someMovements, fc.oneof(someDate, fc.constant('')), (supply, demand, t) => {
      const balance = balances(supply, demand)
      expect(atpOn(balance, t)).toBe(naive(supply, demand, t))
      expect(atpSteps(balance).findLast((step) => step.date <= t)!.quantity).toBe(naive(supply, demand, t))
    }),
  )
})

test('a promise within ATP leaves every other promise as it can be kept', () => {
  fc.assert(
    fc.property(
      someMovements,
      fc.array(fc.tuple(someDate, fc.integer({ min: 1, max: 40 })), { maxLength: 20 }),
      (supply, asked) => {
        const demand: Movement[] = []
        for (const [date, units] of asked) {
          if (units <= atpOn(balances(supply, demand), date)) demand.push({ date, units })
        }
        expect(shortUnits(balances(supply, demand))).toBe(0)
      },
    ),
  )
})

test('steps never fall, begin before every date, and say nothing twice', () => {
  fc.assert(
    fc.property(someMovements, someMovements, (supply, demand) => {
      const steps = atpSteps(balances(supply, demand))
      expect(steps[0]!.date).toBe('')
      for (const [index, step] of steps.entries())
        if (index > 0) expect(step.quantity).toBeGreaterThan(steps[index - 1]!.quantity)
    }),
  )
})
