import { expect, test } from 'vitest'
import { type Moment, placeOf } from './moments.ts'

const moment = (at: string, ...sequences: number[]): Moment => ({
  at,
  events: sequences.map((sequence) => ({ id: `e${sequence}`, sequence, kind: 'PLACED' as const, actor: null })),
})
const [placed, confirmed, shipped] = [moment('1', 1), moment('2', 2), moment('3', 3, 4)]
const moments = [placed, confirmed, shipped] as Moment[]

test('an order stands at the moment of its last event', () => {
  expect(placeOf({ order: { events: 1 }, moments })).toEqual({
    moment: placed,
    earlier: undefined,
    later: confirmed,
    number: 1,
  })
  expect(placeOf({ order: { events: 2 }, moments })).toMatchObject({ earlier: placed, later: shipped, number: 2 })
  expect(placeOf({ order: { events: 4 }, moments })).toMatchObject({ moment: shipped, later: undefined, number: 3 })
})

test('before it was placed only a later one is there', () => {
  expect(placeOf({ order: null, moments })).toEqual({
    moment: undefined,
    earlier: undefined,
    later: placed,
    number: 0,
  })
})
