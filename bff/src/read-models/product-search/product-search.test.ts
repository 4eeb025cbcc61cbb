import type { SearchQuery } from '@selvedge/platform/search/query'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import { testSearch } from '@selvedge/platform/testing/test-search'
import { fixedClock } from '@selvedge/platform/testing/fixed-clock'
import { eventually } from '@selvedge/platform/testing/settle'
import { runGenerations } from '@selvedge/platform/views/generations/run-generations'
import { startView } from '@selvedge/platform/views/run-view'
import type { RunningView } from '@selvedge/platform/views/run-view'
import { source } from '@selvedge/platform/views/view'
import type { View, ViewSource } from '@selvedge/platform/views/view'
import { viewKey } from '@selvedge/platform/views/view-state'
import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import type { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { topics } from '@selvedge/protos/topics'
import { expect, test } from 'vitest'
import { someEnriched } from './some-enriched.ts'
import { indexName } from './index-name.ts'
import { productSchema } from './schema.ts'
import { toDoc } from './to-doc.ts'
import { productSearch, productSearchView } from './view.ts'

test('documents are the same however the log is read', async () => {
  using dir = tempDir()
  const { searchIn, drop } = testSearch()
  const search = await searchIn(dir.path, 0)
  const view = productSearchView(search, fixedClock())
  await expectReplayEqual(
    view,
    [
      recordOf(topics.enrichedProduct, 'p1', someEnriched('p1'), 1),
      recordOf(topics.enrichedProduct, 'p2', someEnriched('p2'), 1),
      recordOf(topics.enrichedProduct, 'p1', someEnriched('p1', { brandName: 'Halden Oslo' }), 2),
      recordOf(topics.enrichedProduct, 'p3', someEnriched('p3'), 1),
      recordOf(topics.enrichedProduct, 'p2', null, 2),
      recordOf(topics.enrichedProduct, 'p3', null, 2),
      recordOf(topics.enrichedProduct, 'p3', someEnriched('p3', { sizeRun: 'S' }), 3),
    ],
    async (db) => {
      const writer = search.writer(await indexName(db.read), productSchema)
      const docs = await writer.scan(null, 100)
      await writer.close()
      return { docs, rows: await db.read.all('select product_id, brand_id, version from searched order by 1') }
    },
    8,
  )
  await view.close?.()
  await drop()
})

test('an index that was lost is filled anew, whether the view runs or not', async () => {
  const runtime = await testRuntime()
  const search = await runtime.searchIn(runtime.dir, 0)
  const { log, signal, locate, codeVersion } = runtime
  await log.createTopics([topics.enrichedProduct])
  await log.append([recordOf(topics.enrichedProduct, 'p1', someEnriched('p1'), 1)])
  const start = () => {
    const view = productSearchView(search, runtime.clock)
    const location = locate(runtime.dir, viewKey(view))
    return startView(view, { location, log, signal, codeVersion, onError: () => {} })
  }
  const lose = async () => {
    const [name] = await search.indexes()
    await search.writer(name!, productSchema).drop()
  }
  const found = async (view: RunningView) => {
    await view.caughtUp()
    const index = search.writer(await indexName(view.db.read), productSchema)
    const docs = await index.scan(null, 10)
    await index.close()
    return docs.map(({ id }) => id)
  }
  let view = await start()
  expect(await found(view)).toEqual(['p1'])
  await view.stop()
  await lose()
  view = await start()
  expect(await found(view)).toEqual(['p1'])
  await view.stop()
  // Lost, and made anew by somebody, empty: what is written next notices.
  const [name] = await search.indexes()
  await lose()
  await search.writer(name!, productSchema).refresh()
  view = await start()
  await log.append([recordOf(topics.enrichedProduct, 'p2', someEnriched('p2'), 1)])
  expect(await found(view)).toEqual(['p1', 'p2'])
  await view.stop()
  await runtime.close()
})

test('a build that maps a field wrongly is stopped by what it finds and how it answers', async () => {
  const runtime = await testRuntime()
  const search = await runtime.searchIn(runtime.dir, 0)
  await runtime.log.createTopics([topics.enrichedProduct])
  await runtime.log.append(
    ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => recordOf(topics.enrichedProduct, id, someEnriched(id), 1)),
  )
  // By somebody who sees all of them.
  const asked: SearchQuery = {
    visibility: { audiences: ['open:b1'], lists: ['plain'] },
    sort: { by: 'relevance' },
    limit: 24,
  }
  const generation = (n: number): View => {
    const view = productSearchView(search, runtime.clock, { generation: n, asked: async () => [asked] })
    if (n === 1) return view
    const [{ topic, apply }] = view.sources as [ViewSource<EnrichedProduct>]
    const colourless = ({ product, ...rest }: EnrichedProduct) => ({
      ...rest,
      product: { ...product!, colourFamily: '' },
    })
    return {
      ...view,
      sources: [
        source(topic, (tx, record) => apply(tx, { ...record, message: record.message && colourless(record.message) })),
      ],
    }
  }
  const generations = await runGenerations({
    ...runtime,
    families: [{ ...productSearch, generation }],
    folder: runtime.dir,
    onError: () => {},
  })
  await generations.rebuild(
    productSearch.name,
    { limits: { rowsPercent: 100, answersPercent: 0 }, hold: false },
    'test',
  )
  const built = await eventually(async () => {
    const [newest] = await generations.list()
    expect(newest!.refusal).not.toBe('')
    return newest!
  })
  expect(built).toMatchObject({
    state: 'building',
    refusal: expect.stringMatching(/^\d of 7 questions are answered otherwise, 0 % may$/),
  })
  const { sets, samples } = built.comparison!
  expect(sets[0]).toMatchObject({ name: 'search index', live: 6, built: 6, different: 6 })
  expect(sets[0]!.samples[0]!.fields.map(({ field }) => field)).toContain('fields')
  expect(samples[0]).toMatchObject({ question: 'all, by relevance, as somebody asked', liveTotal: 6, builtTotal: 6 })
  expect(samples[0]!.facets).toContain('colour')
  await generations.stop()
  await runtime.close()
})

test('a list that names windows is an offer for each set of kinds, and a plain one is resolved beforehand', () => {
  const offers = toDoc(someEnriched('p1')).offers
  expect(offers.find(({ list }) => list === 'plain')).toEqual({
    list: 'plain',
    currency: 'EUR',
    amount: 10_000,
    card: JSON.stringify([10_000, 25_000, 2_100]),
  })
  expect(offers.filter(({ list }) => list.startsWith('ahead'))).toEqual([
    { list: 'ahead~P', currency: 'EUR', amount: 8_000 },
    { list: 'ahead~AP', currency: 'EUR', amount: 8_000 },
  ])
  expect(offers.find(({ list }) => list === 'hides')).toMatchObject({ hidden: true })
  expect(offers.some(({ list }) => list === 'silent')).toBe(false)
})

test('supply is told by window and by warehouse, in the words of the scopes', () => {
  const { facets } = toDoc(someEnriched('p1'))
  expect(facets['available']).toEqual([
    'now|alpha|S',
    'now~AMS|alpha|S',
    'later|alpha|S',
    'later~AMS|alpha|S',
    'later|alpha|M',
    'later~OSL|alpha|M',
  ])
  expect(facets['availability']).toEqual(['b1|AT_ONCE', 'b1~AMS|AT_ONCE', 'b1~OSL|COMING'])
  const hidden = toDoc(someEnriched('p1', { availability: undefined, availabilityDate: '' })).facets
  expect(hidden['availability']).toEqual([])
  expect(hidden['available']).toContain('now~?|alpha|M')
})
