import { expect, test } from 'vitest'
import { everything, filled, found, put, sampleDoc } from './sample.ts'
import type { Make } from './sample.ts'

export function versionTests(make: Make): void {
  test('only a higher version replaces a document', async () => {
    await using index = await filled(make, [put('a', 2, { card: '{"v":2}' })])
    const outcomes = await index.writer.put([
      put('a', 1, { card: '{"v":1}' }),
      put('a', 2, { card: '{"again":2}' }),
      put('a', 3, { card: '{"v":3}' }),
    ])
    await index.writer.refresh()
    expect(outcomes.map((each) => each.outcome)).toEqual(['stale', 'stale', 'applied'])
    const [hit] = await index.reader.get(['a'], everything)
    expect(hit).toMatchObject({ version: 3, card: '{"v":3}' })
  })

  test('versions up to the largest safe integer keep their order', async () => {
    await using index = await filled(make, [put('a', Number.MAX_SAFE_INTEGER - 1)])
    const again = await index.writer.put([put('a', Number.MAX_SAFE_INTEGER - 1), put('a', Number.MAX_SAFE_INTEGER)])
    expect(again.map((each) => each.outcome)).toEqual(['stale', 'applied'])
  })

  test('a stub hides the document and remembers its version until swept', async () => {
    await using index = await filled(make, [
      put('a', 1, { text: { title: 'linen' } }),
      { id: 'a', version: 3, doc: null },
    ])
    expect(await found(index.reader, { text: 'linen' })).toEqual([])
    expect(await index.writer.put([put('a', 2)])).toMatchObject([{ outcome: 'stale' }])
    expect(await index.writer.put([put('a', 4, { text: { title: 'linen' } })])).toMatchObject([{ outcome: 'applied' }])
    await index.writer.refresh()
    expect(await found(index.reader, { text: 'linen' })).toEqual(['a'])
  })

  test('sweeping forgets stubs older than the moment, and nothing else', async () => {
    await using index = await filled(make, [put('live', 1), { id: 'stub', version: 5, doc: null }])
    expect(await index.writer.sweep(new Date(Date.now() - 60_000))).toBe(0)
    expect(await index.writer.sweep(new Date(Date.now() + 60_000))).toBe(1)
    expect(await index.writer.put([put('stub', 1)])).toMatchObject([{ outcome: 'applied' }])
    await index.writer.refresh()
    expect((await found(index.reader, {})).sort()).toEqual(['live', 'stub'])
  })

  test('a parked version hides the document and gives way to a good one of the same version', async () => {
    await using index = await filled(make, [put('a', 1), { id: 'a', version: 2, doc: null, parked: true }])
    expect(await found(index.reader, {})).toEqual([])
    expect(await index.writer.put([put('a', 1), put('a', 2)])).toMatchObject([
      { outcome: 'stale' },
      { outcome: 'applied' },
    ])
    expect(await index.writer.put([{ id: 'a', version: 2, doc: null, parked: true }])).toMatchObject([
      { outcome: 'stale' },
    ])
    await index.writer.refresh()
    expect(await found(index.reader, {})).toEqual(['a'])
  })

  test('a document that breaks the schema is refused with its reason, the others of the batch go in', async () => {
    await using index = await filled(make, [])
    const outcomes = await index.writer.put([
      put('unknown-facet', 1, { facets: { nope: ['x'] } }),
      put('unscoped', 1, { facets: { fits: ['no-scope'] } }),
      put('two-offers', 1, { offers: [sampleDoc().offers[0]!, sampleDoc().offers[0]!] }),
      put('fraction', 1, { offers: [{ list: 'main', currency: 'EUR', amount: 1.5 }] }),
      put('version', 0),
      put('good', 1),
    ])
    expect(outcomes.map((each) => each.outcome)).toEqual([
      'refused',
      'refused',
      'refused',
      'refused',
      'refused',
      'applied',
    ])
    expect(outcomes[0]!.reason).toContain('nope')
    await index.writer.refresh()
    expect(await found(index.reader, {})).toEqual(['good'])
  })

  test('scan lists everything by id, stubs included, equal for equal documents however they got there', async () => {
    const last = put('b', 3, { facets: { colour: ['red', 'blue'] }, text: { title: 'one' } })
    const same = put('b', 3, { facets: { colour: ['blue', 'red', 'red'] }, text: { title: 'one' } })
    await using one = await filled(make, [
      put('b', 1, { text: { title: 'two' } }),
      { id: 'a', version: 1, doc: null },
      last,
    ])
    await using other = await filled(make, [same, { id: 'a', version: 1, doc: null }, put('b', 2)])
    const scanned = await one.writer.scan(null, 10)
    expect(scanned.map(({ id, version, gone }) => [id, version, gone])).toEqual([
      ['a', 1, true],
      ['b', 3, false],
    ])
    expect(await other.writer.scan(null, 10)).toEqual(scanned)
    expect(await one.writer.scan('a', 10)).toEqual(scanned.slice(1))
  })
}
