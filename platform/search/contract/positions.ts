import { expect, test } from 'vitest'
import { everything, filled, put } from './sample.ts'
import { IndexMissingError } from '../search-errors.ts'
import type { Make } from './sample.ts'

export function positionTests(make: Make): void {
  test('positions are the next offsets, move only forward, and reach readers after refresh', async () => {
    await using index = await filled(make, [])
    const at = (partition: number, offset: number) => ({ topic: 't', partition, offset })
    await index.writer.put([{ ...put('a', 1), position: at(0, 7) }], [at(1, 3)])
    await index.writer.put([{ ...put('a', 1), position: at(0, 2) }], [at(1, 4)])
    const { birth, positions } = await index.writer.refresh()
    expect(positions).toEqual([at(0, 8), at(1, 4)])
    expect(birth).not.toBe('')
    expect(await index.reader.position()).toMatchObject({ birth, positions })
    expect((await index.reader.search({ visibility: everything })).position).toMatchObject({ birth, positions })
  })

  test('the facet position stands still for cards and stale versions, and moves for everything found or counted', async () => {
    await using index = await filled(make, [put('a', 1)])
    let version = 1
    const moves = async (changes: Parameters<typeof put>[2]) => {
      const before = (await index.reader.position()).facetPosition
      await index.writer.put([put('a', ++version, changes)])
      await index.writer.refresh()
      return (await index.reader.position()).facetPosition > before
    }
    const price = (amount: number, card?: string) => ({ offers: [{ list: 'main', currency: 'EUR', amount, card }] })
    expect(await moves({ card: '{"other":1}' })).toBe(false)
    expect(await moves(price(1000, '{"rrp":1}'))).toBe(false)
    expect(await moves(price(1100))).toBe(true)
    expect(await moves({ ...price(1100), audiences: ['other'] })).toBe(true)
    expect(await moves({ text: { title: 'word' } })).toBe(true)
    expect(await moves({ facets: { colour: ['red'] } })).toBe(true)
    expect(await moves({ facets: { colour: ['red'] }, sorts: { newest: 1 } })).toBe(true)
    version -= 2
    expect(await moves({ facets: { colour: ['blue'] } })).toBe(false)
  })

  test('a reader that asked while the index was empty sees what comes', async () => {
    await using index = await filled(make, [])
    const query = { visibility: everything, text: 'linen', filters: { fits: ['M'] } }
    expect((await index.reader.search(query)).total).toBe(0)
    await index.writer.put([put('a', 1, { text: { title: 'linen' }, facets: { fits: ['now|M'] } })])
    await index.writer.refresh()
    expect((await index.reader.search(query)).total).toBe(1)
  })

  test('a card that changed is served although nothing else did', async () => {
    await using index = await filled(make, [put('a', 1, { card: '{"v":1}' })])
    const query = { visibility: everything, facets: { colour: {} } }
    expect((await index.reader.search(query)).hits).toMatchObject([{ version: 1, card: '{"v":1}' }])
    await index.writer.put([put('a', 2, { card: '{"v":2}' })])
    await index.writer.refresh()
    expect((await index.reader.search(query)).hits).toMatchObject([{ version: 2, card: '{"v":2}' }])
  })

  test('a dropped index is missing, not empty', async () => {
    await using index = await filled(make, [put('a', 1)])
    expect(await index.reader.count({ visibility: everything })).toBe(1)
    await index.writer.drop()
    await expect(index.reader.count({ visibility: everything })).rejects.toThrow(IndexMissingError)
  })
}
