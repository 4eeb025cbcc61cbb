import { openSearch } from '@selvedge/platform/search/open-search'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { describe, expect, test } from 'vitest'
import { hasCatalogue } from './catalogue.ts'
import { judged } from './judged.ts'
import { floor, measureRelevance, tableOf } from './measure.ts'

test('there are two hundred judged queries and more, none twice', () => {
  const queries = Object.values(judged).flat()
  expect(queries.length).toBeGreaterThanOrEqual(200)
  expect(new Set(queries).size).toBe(queries.length)
})

describe.runIf(hasCatalogue)('relevance over the real catalogue', () => {
  test('embedded', async () => {
    using dir = tempDir()
    const search = await openSearch({ kind: 'embedded', folder: dir.path, threads: 0 })
    const measured = await measureRelevance(search, 'relevance-v1')
    console.log(tableOf('embedded', measured))
    expect(measured.ndcg).toBeGreaterThanOrEqual(floor.all)
    for (const { kind, ndcg } of measured.kinds) expect(ndcg, kind).toBeGreaterThanOrEqual(floor.kind)
  })
})
