import { expect, test } from 'vitest'
import { everything, filled, found, put } from './sample.ts'
import type { Make } from './sample.ts'
import type { Visibility } from '../query.ts'

export function visibilityTests(make: Make): void {
  test('without visibility, audience or list nothing is seen', async () => {
    await using index = await filled(make, [
      put('a', 1, { text: { title: 'linen' }, suggestions: ['Linen'], facets: { colour: ['red'] } }),
    ])
    const closedOnes = [
      undefined,
      {},
      { audiences: [], lists: ['main'] },
      { audiences: ['open'], lists: [] },
      { audiences: ['other'], lists: ['main'] },
      { audiences: ['open'], lists: ['other'] },
    ] as Visibility[]
    for (const visibility of closedOnes) {
      const result = await index.reader.search({ visibility, facets: { colour: {} }, prices: true })
      expect(result).toMatchObject({ total: 0, hits: [], facets: { colour: [] }, prices: [] })
      expect(await index.reader.count({ visibility })).toBe(0)
      expect(await index.reader.suggest({ visibility, text: 'lin' })).toEqual([])
      expect(await index.reader.get(['a'], visibility)).toEqual([])
    }
    expect(await index.reader.count({ visibility: everything })).toBe(1)
  })

  test('a document without audience or offer is seen by nobody', async () => {
    await using index = await filled(make, [
      put('no-audience', 1, { audiences: [] }),
      put('no-offer', 1, { offers: [] }),
    ])
    expect(await found(index.reader, {})).toEqual([])
  })

  test('the first list of the chain decides price, card and whether the document shows at all', async () => {
    const offers = [
      { list: 'vip', currency: 'EUR', amount: 900, card: '{"vip":1}' },
      { list: 'main', currency: 'USD', amount: 1000, card: '{"main":1}' },
      { list: 'blocked', currency: 'EUR', amount: 1, hidden: true },
    ]
    await using index = await filled(make, [put('a', 1, { offers })])
    const offerIn = async (...lists: string[]) =>
      (await index.reader.get(['a'], { audiences: ['open'], lists }))[0]?.offer
    expect(await offerIn('main', 'vip')).toEqual({ list: 'main', currency: 'USD', amount: 1000, card: '{"main":1}' })
    expect(await offerIn('unknown', 'vip', 'main')).toEqual({
      list: 'vip',
      currency: 'EUR',
      amount: 900,
      card: '{"vip":1}',
    })
    expect(await offerIn('vip', 'blocked')).toMatchObject({ list: 'vip' })
    expect(await offerIn('blocked', 'vip')).toBeUndefined()
  })

  test('counts, suggestions and typo lookups know only what is visible', async () => {
    await using index = await filled(make, [
      put('mine', 1, { text: { title: 'Linen dress' }, suggestions: ['Linen dress'], facets: { colour: ['red'] } }),
      put('hidden', 1, {
        audiences: ['secret'],
        text: { title: 'Linnen coat' },
        suggestions: ['Linnen coat', 'Linen dress'],
        facets: { colour: ['red', 'blue'] },
      }),
    ])
    // Were the hidden document asked, "linnen" would match exactly and not be taken for a typo.
    const result = await index.reader.search({ visibility: everything, text: 'linnen', facets: { colour: {} } })
    expect(result.hits.map((hit) => hit.id)).toEqual(['mine'])
    expect(result.facets.colour).toEqual([{ value: 'red', count: 1 }])
    expect(await index.reader.suggest({ visibility: everything, text: 'lin' })).toEqual([
      { text: 'Linen dress', count: 1 },
    ])
  })

  test('a change of visibility needs no change of documents', async () => {
    await using index = await filled(make, [put('a', 1), put('b', 1, { audiences: ['sheet'] })])
    expect(await found(index.reader, { visibility: { audiences: ['open'], lists: ['main'] } })).toEqual(['a'])
    expect(await found(index.reader, { visibility: { audiences: ['open', 'sheet'], lists: ['main'] } })).toEqual([
      'a',
      'b',
    ])
  })

  test('a revoked audience or list takes the document away at once', async () => {
    await using index = await filled(make, [put('a', 1)])
    expect(await found(index.reader, {})).toEqual(['a'])
    await index.writer.put([put('a', 2, { audiences: ['other'] })])
    await index.writer.refresh()
    expect(await found(index.reader, {})).toEqual([])
  })

  test('scoped values exist only for holders of their scope', async () => {
    await using index = await filled(make, [
      put('a', 1, { facets: { fits: ['now|M', 'later|L'] } }),
      put('b', 1, { facets: { fits: ['now|M', 'later|M'] } }),
    ])
    const asked = async (scopes: string[] | undefined, chosen?: string[], filter?: string) => {
      const result = await index.reader.search({
        visibility: { ...everything, scopes },
        ...(chosen && { scopes: { fits: chosen } }),
        ...(filter && { filters: { fits: [filter] } }),
        facets: { fits: {} },
      })
      return [result.total, ...result.facets.fits!.map(({ value, count }) => `${value}:${count}`)]
    }
    expect(await asked(['now', 'later'])).toEqual([2, 'M:2', 'L:1'])
    expect(await asked(['now'])).toEqual([2, 'M:2'])
    expect(await asked(undefined)).toEqual([2])
    expect(await asked(['now', 'later'], ['later'])).toEqual([2, 'L:1', 'M:1'])
    expect(await asked(['now'], ['later'])).toEqual([2])
    expect(await asked(['now', 'later'], ['later'], 'M')).toEqual([1, 'L:1', 'M:1'])
    expect(await asked(['now'], undefined, 'L')).toEqual([0, 'M:2'])
  })
}
