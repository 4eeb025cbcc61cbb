import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { eventually } from '@selvedge/platform/testing/settle'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrandKey } from '../../src/load/brand-keys.ts'
import { loadBrand } from '../../src/load/load-brand.ts'
import { mapFile } from '../../src/load/map-file.ts'
import type { BrandLoad } from '../../src/load/mapped.ts'
import { createReport } from '../../src/load/report.ts'
import type { Counts } from '../../src/load/report.ts'
import { startApi } from '../integration/harness.ts'
import type { ApiHarness } from '../integration/harness.ts'
import { tcpDoor } from './tcp-door.ts'

const day = new Date('2026-11-23T00:00:00Z')
// The catalogues lie beside the repository, not in it: a clone by itself has only the tests of the mappings.
const hasData = existsSync(join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'opensearch-ecommerce'))

describe.runIf(hasData)('the two catalogues', () => {
  let api: ApiHarness
  let door: Awaited<ReturnType<typeof tcpDoor>>

  beforeAll(async () => {
    api = await startApi()
    door = await tcpDoor(api.socket)
  })

  afterAll(async () => {
    await door.close()
    await api.close()
  })

  const open = (brand: { slug: string; name: string; country: string }) =>
    openBrandKey(api.accounts, systemViewer('test'), brand as never, api.runtime.clock.now())

  async function load(brand: BrandLoad): Promise<Map<string, Counts>> {
    const report = createReport()
    const { secret } = await open(brand)
    await loadBrand({ url: door.url, key: secret }, brand, report, async () => {})
    expect(report.rejections).toEqual([])
    return report.counts
  }

  /** What is faster than the news of its product waits for it, and is there as soon as that has come. */
  async function loadTwice(brand: BrandLoad): Promise<Record<string, number>> {
    const first = await load(brand)
    for (const [what, { unchanged }] of first) expect([what, unchanged]).toEqual([what, 0])
    const changed = await eventually(async () => {
      const again = [...(await load(brand)).values()]
      for (const { waiting } of again) expect(waiting).toBe(0)
      return again.reduce((sum, { applied }) => sum + applied, 0)
    })
    expect(changed).toBe(0)
    return Object.fromEntries([...first].map(([what, { applied, waiting }]) => [what, applied + waiting]))
  }

  test('opensearch-ecommerce: a brand lands whole, and a second load changes nothing', async () => {
    const { brands } = await mapFile('opensearch-ecommerce', undefined, day)
    const brand = { ...brands.find(({ name }) => name === 'Karmanite')!, slug: 'karmanite-again' }
    const { products, supply } = await loadTwice(brand)
    expect([products, supply]).toEqual([brand.products.length, brand.supply.length])
  })

  test('magento-luma: 147 styles land with their sizes and the photos that are there; entities are decoded', async () => {
    const { brands, rejected } = await mapFile('magento-luma', undefined, day)
    const brand = brands[0]!
    expect(rejected).toEqual([])
    expect(new Set(brand.products.map(({ styleNumber }) => styleNumber)).size).toBe(147)
    expect(brand.products.flatMap(({ variants }) => variants)).toHaveLength(1_847)
    expect(new Set(brand.images.map(({ file }) => file)).size).toBe(69)
    const few = { ...brand, images: brand.images.slice(0, 4) }
    expect(await loadTwice(few)).toMatchObject({ supply: 1_847, images: 4 })
    const product = JSON.parse(
      (await api.call('GET', '/api/v1/products/MH09/BLU', { key: (await open(brand)).secret })).text,
    )
    expect(product.styleName).not.toMatch(/&\w+;/)
    expect(product.description).not.toMatch(/<\w/)
  })
})
