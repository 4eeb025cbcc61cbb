import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batches, query } from './arbitrary.ts'
import { naiveSearch } from './naive.ts'
import { schema } from './sample.ts'
import type { Entry } from './naive.ts'
import type { Make } from './sample.ts'
import type { PutItem, SearchReader } from '../search.ts'
import type { SearchQuery } from '../query.ts'

const MOST_MEMBERS = 4
const allFacets = { colour: {}, size: {}, category: {}, fits: {} }

/** @returns how many were found */
async function compare(reader: SearchReader, entries: Entry[], asked: SearchQuery): Promise<number> {
  const full = { ...asked, facets: allFacets, limit: 200, members: MOST_MEMBERS }
  const answer = await reader.search(full)
  const naive = naiveSearch(schema, entries, full)
  expect(answer.hits.map((hit) => hit.id)).toEqual(naive.ids)
  expect(answer.total).toBe(naive.ids.length)
  expect(answer.facets).toEqual(naive.facets)
  const groups = Object.entries(answer.groups).map(([group, { total, members }]) => [
    group,
    total,
    members.map(({ id }) => id),
  ])
  const expected = Object.entries(naive.groups).map(([group, all]) => [group, all.length, all.slice(0, MOST_MEMBERS)])
  expect(groups.sort()).toEqual(expected.sort())
  expect(await reader.count(asked)).toBe(naive.ids.length)
  return naive.ids.length
}

export function propertyTests(make: Make): void {
  test('any puts in any order, then any question: as a naive evaluation has it', async () => {
    let questions = 0
    let answered = 0
    await fc.assert(
      fc.asyncProperty(batches, fc.array(query, { minLength: 12, maxLength: 12 }), async (puts, queries) => {
        const { writer, reader, dispose } = await make(schema)
        try {
          const stored = new Map<string, PutItem>()
          for (const batch of puts) {
            const outcomes = await writer.put(batch)
            await writer.refresh()
            batch.forEach((each, i) => {
              const newer = each.version > (stored.get(each.id)?.version ?? 0)
              expect(outcomes[i]!.outcome).toBe(newer ? 'applied' : 'stale')
              if (newer) stored.set(each.id, each)
            })
            const entries = [...stored.values()].filter((each): each is Entry & PutItem => each.doc !== null)
            const counts = await Promise.all(queries.map((asked) => compare(reader, entries, asked)))
            questions += counts.length
            answered += counts.filter((count) => count > 0).length
          }
        } finally {
          await dispose()
        }
      }),
      { numRuns: 60 },
    )
    // Questions that find nothing prove little.
    expect(answered / questions).toBeGreaterThan(0.15)
  })
}
