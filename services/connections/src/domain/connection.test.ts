import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { act, agree, reviseTerms } from './connection.ts'
import type { Action } from './connection.ts'

const terms = (discountBp: number) => Terms.fromPartial({ discountBp })
const by = { at: '2026-11-23T10:00:00.000Z', by: 'Anna', byOrganisationId: 'b', note: 'because' }

test('any history of steps leaves one revision per change, the newest in force, and nothing after the end', () => {
  const step = fc.oneof(fc.constantFrom<Action>('suspend', 'resume', 'disconnect'), fc.nat(5000))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let connection = agree('c', 'b', 'r', terms(0), by)
      for (const each of steps) {
        const next =
          typeof each === 'number'
            ? reviseTerms(connection, connection.revision, terms(each), by)
            : act(connection, each, by)
        if ('code' in next) continue
        expect(connection.status).not.toBe('ENDED')
        expect(next.revision).toBe(connection.revision + 1)
        expect(next.history.slice(0, -1)).toEqual(connection.history)
        expect(next.history.at(-1)).toMatchObject({ revision: next.revision, terms: next.terms, status: next.status })
        connection = next
      }
    }),
  )
})

test('terms written against an older revision are refused', () => {
  const connection = agree('c', 'b', 'r', terms(0), by)
  expect(reviseTerms(connection, 0, terms(1), by)).toMatchObject({ code: 'REVISION_DIFFERS' })
})

test('a suspended connection resumes or ends, an active one does not resume', () => {
  const active = agree('c', 'b', 'r', terms(0), by)
  expect(act(active, 'resume', by)).toMatchObject({ code: 'STATUS_DIFFERS' })
  const suspended = act(active, 'suspend', by)
  expect(suspended).toMatchObject({ status: 'SUSPENDED' })
  expect('code' in suspended || act(suspended, 'disconnect', by)).toMatchObject({
    status: 'ENDED',
    endedReason: 'because',
  })
})
