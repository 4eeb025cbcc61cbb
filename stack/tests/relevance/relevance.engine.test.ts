import { randomUUID } from 'node:crypto'
import { openSearch } from '@selvedge/platform/search/open-search'
import { engineUrl } from '@selvedge/platform/testing/engine-urls'
import { describe, expect, test } from 'vitest'
import { hasCatalogue } from './catalogue.ts'
import { floor, measureRelevance, tableOf } from './measure.ts'

describe.runIf(hasCatalogue)('relevance over the real catalogue', () => {
  test('elasticsearch', async () => {
    const url = engineUrl('ELASTICSEARCH_URL')
    const search = await openSearch({ kind: 'elasticsearch', url, prefix: `test_${randomUUID()}` })
    const measured = await measureRelevance(search, 'relevance-v1')
    console.log(tableOf('elasticsearch', measured))
    expect(measured.ndcg).toBeGreaterThanOrEqual(floor.all)
    for (const { kind, ndcg } of measured.kinds) expect(ndcg, kind).toBeGreaterThanOrEqual(floor.kind)
  })
})
