import { expect, test } from 'vitest'
import { createCanaries, leaksIn } from '../world/canaries.ts'
import { outcomeFor } from './actors.ts'
import type { Actor, Outcome } from './actors.ts'
import { faultsOf, isEmpty } from './judge.ts'

const canaries = createCanaries()
const word = canaries.word('name', 'A', 'connected')
canaries.figure('price', 61_237, 'A')

const actorOf = (side: Actor['side'], role = 'owner'): Actor => ({
  name: `${side}/${role}`,
  side,
  role,
  cookie: '',
  viewer: undefined,
})
const judged = (expected: Outcome, answer: { refusal?: string; data?: unknown; text?: string }, row = {}) =>
  faultsOf(
    {
      actor: actorOf('stranger'),
      expected,
      row: { who: {}, ...row },
      asked: { code: word },
      answer: { text: JSON.stringify(answer.data ?? answer.refusal), ...answer },
    },
    canaries.all,
  )

test.each([
  ['a word, however it is written', `x ${word.toUpperCase()} y`, ['name']],
  ['an amount in minor units', '{"minor":61237}', ['price 61237']],
  ['an amount in decimals', '"612.37"', ['price 61237']],
  ['an amount in decimals elsewhere', '612,37 €', ['price 61237']],
  ['digits of an id', '"8d61237f-0000" "x-61237-y" "2026.61237Z"', []],
])('%s', (_what, text, found) => expect(leaksIn(text, 'stranger', canaries.all)).toEqual(found))

test('what is ours is no leak', () => expect(leaksIn(word, 'connected', canaries.all)).toEqual([]))

test('each outcome is told from the others', () => {
  const told = { rows: [{ id: 1 }], total: 1 }
  const nothing = { __typename: 'X', rows: [], total: 0, cursor: 'abc' }
  expect(judged('refused', { refusal: 'FORBIDDEN' })).toEqual([])
  expect(judged('refused', { refusal: 'ORDER_UNKNOWN' })).toEqual([])
  expect(judged('refused', { refusal: 'PRICE_WRONG' })).toHaveLength(1)
  expect(judged('refused', { data: nothing })).toHaveLength(1)
  expect(judged('nothing', { data: nothing })).toEqual([])
  expect(judged('nothing', { data: told })).toHaveLength(1)
  expect(judged('nothing', { refusal: 'FORBIDDEN' })).toHaveLength(1)
  expect(judged('own', { data: told })).toEqual([])
  expect(judged('own', { data: nothing })).toHaveLength(1)
  expect(judged('own', { refusal: 'FORBIDDEN' })).toHaveLength(1)
  expect(judged('own', { data: { name: word } })).toHaveLength(1)
  expect(judged('own', { data: { name: word } }, { echoes: true })).toEqual([])
})

test('a count is something', () => {
  expect(isEmpty({ facets: [{ name: 'BRAND', values: [] }] }, ['name'])).toBe(true)
  expect(isEmpty({ facets: [{ name: 'BRAND', values: [{ count: 1 }] }] }, ['name'])).toBe(false)
})

test('who is not named is refused; a key only by its scope; a selector that names nobody is a mistake', () => {
  expect(outcomeFor({ people: 'nothing', A: 'own' }, actorOf('A'))).toBe('own')
  expect(outcomeFor({ 'A/owner': 'own' }, actorOf('A', 'viewer'))).toBe('refused')
  expect(outcomeFor({ A: 'own' }, actorOf('A', 'key:all'))).toBe('refused')
  expect(outcomeFor({ 'A/key:all': 'own' }, actorOf('A', 'key:all'))).toBe('own')
  expect(() => outcomeFor({ everyone: 'own' }, actorOf('A'))).toThrow('names nobody')
})
