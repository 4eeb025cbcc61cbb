import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Connection } from '../gen/connections/topic/v1/connection.ts'
import type { ConnectionStatus } from '../gen/connections/topic/v1/connection.ts'
import { termsAt } from './terms-at.ts'

const instant = (ms: number) => new Date(Date.UTC(2026, 0, 1) + ms).toISOString()

const connection = (...steps: [ms: number, status: ConnectionStatus][]) =>
  Connection.fromPartial({
    history: steps.map(([ms, status], index) => {
      return { revision: index + 1, status, at: instant(ms), terms: { priceListIds: [`l${index + 1}`] } }
    }),
  })

test('a revision holds from the moment it was made to the one before the next', () => {
  const one = connection([10, 'ACTIVE'], [20, 'ACTIVE'], [20, 'SUSPENDED'], [30, 'ENDED'])
  const other = connection([40, 'ACTIVE'])
  const at = (ms: number) => termsAt([other, one], instant(ms))?.revision.terms?.priceListIds[0]
  expect([9, 10, 19, 20, 29, 30, 39].map(at)).toEqual([undefined, 'l1', 'l1', 'l3', 'l3', undefined, undefined])
  expect(termsAt([other, one], instant(40))).toMatchObject({ connection: other, revision: { revision: 1 } })
})

test('it is the fold of all that was agreed by then', () => {
  const statuses = fc.constantFrom<ConnectionStatus>('ACTIVE', 'SUSPENDED')
  const steps = fc.array(fc.tuple(fc.nat(3), statuses), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(steps, fc.nat(30), (apart, ms) => {
      let now = 0
      const made = apart.map(([gap, status]): [number, ConnectionStatus] => [(now += gap), status])
      const last = made.findLastIndex(([when]) => when <= ms)
      expect(termsAt([connection(...made)], instant(ms))?.revision.revision).toBe(last < 0 ? undefined : last + 1)
    }),
  )
})
