import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRows } from './compare-rows.ts'
import type { Row, RowSet } from './row-set.ts'

/** Rows by a number, in its order. */
function setOf(rows: ReadonlyMap<number, string>): RowSet {
  return {
    name: 'rows',
    async read({ after, until, limit }) {
      const all: Row[] = [...rows]
        .toSorted(([a], [b]) => a - b)
        .map(([id, text]) => ({ key: [id], value: { id, text } }))
      const within = ({ key: [id] }: Row) => (!after || id! > after[0]!) && (!until || id! <= until[0]!)
      return all.filter(within).slice(0, limit)
    },
  }
}

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom('a', 'b'))).map((all) => new Map(all))

test('every difference is found once, wherever pages end', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, fc.integer({ min: 1, max: 9 }), async (live, built, page) => {
      const caughtUp = async () => {}
      const found = await compareRows(setOf(live), setOf(built), { caughtUp, sampleSize: 4, page })
      expect(found).toMatchObject({
        live: live.size,
        built: built.size,
        onlyLive: [...live.keys()].filter((id) => !built.has(id)).length,
        onlyBuilt: [...built.keys()].filter((id) => !live.has(id)).length,
        different: [...live].filter(([id, text]) => built.has(id) && built.get(id) !== text).length,
      })
      expect(found.sample.length).toBe(Math.min(4, live.size))
    }),
  )
})

test('what was only on its way is not told', async () => {
  const live = new Map([...Array(20).keys()].map((id) => [id, 'a']))
  const built = new Map(live).set(3, 'old').set(30, 'going')
  built.delete(7)
  const caughtUp = async () => {
    built.set(3, 'a').set(7, 'a')
    built.delete(30)
  }
  const found = await compareRows(setOf(live), setOf(built), { caughtUp, sampleSize: 0, page: 4 })
  expect(found).toMatchObject({ onlyLive: 0, onlyBuilt: 0, different: 0, samples: [] })
})

test('a row that never rests is no difference, one that rests is', async () => {
  const live = new Map([...Array(6).keys()].map((id) => [id, 'a']))
  const built = new Map(live).set(2, 'wrong')
  let count = 0
  const caughtUp = async () => {
    live.set(4, `live ${count++}`)
    built.set(4, `built ${count++}`)
  }
  const found = await compareRows(setOf(live), setOf(built.set(4, 'old')), { caughtUp, sampleSize: 0, page: 2 })
  expect(found).toMatchObject({ onlyLive: 0, onlyBuilt: 0, different: 1, samples: [{ key: '[2]' }] })
})

test('differences are shown with what each side has', async () => {
  const found = await compareRows(setOf(new Map([[1, 'a']])), setOf(new Map([[1, 'b']])), {
    caughtUp: async () => {},
    sampleSize: 0,
  })
  expect(found.samples).toEqual([{ key: '[1]', in: 'both', fields: [{ field: 'text', live: '"a"', built: '"b"' }] }])
})
