import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrandKey } from '../../src/load/brand-keys.ts'
import { loadBrand } from '../../src/load/load-brand.ts'
import { mapFile } from '../../src/load/map-file.ts'
import { createReport } from '../../src/load/report.ts'
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

  test('opensearch-ecommerce: a brand lands whole, and a second load changes nothing', async () => {
    const { brands } = await mapFile('opensearch-ecommerce', undefined, day)
    const brand = { ...brands.find(({ name }) => name === 'Karmanite')!, slug: 'karmanite-again' }
    for (const outcome of ['applied', 'unchanged'] as const) {
      const report = createReport()
      const { secret } = await open(brand)
      await loadBrand({ url: door.url, key: secret }, brand, report, async () => {})
      expect(report.rejections).toEqual([])
      for (const [what, count] of report.counts)
        expect([what, count[outcome]]).toEqual([what, Object.values(count).reduce((sum, each) => sum + each)])
    }
  })

  test('magento-luma: 147 styles land with their sizes and the photos that are there; entities are decoded', async () => {
    const { brands, rejected } = await mapFile('magento-luma', undefined, day)
    const brand = brands[0]!
    expect(rejected).toEqual([])
    expect(new Set(brand.products.map(({ styleNumber }) => styleNumber)).size).toBe(147)
    expect(brand.products.flatMap(({ variants }) => variants)).toHaveLength(1_847)
    expect(new Set(brand.images.map(({ file }) => file)).size).toBe(69)
    const report = createReport()
    const { secret } = await open(brand)
    const few = { ...brand, images: brand.images.slice(0, 4) }
    await loadBrand({ url: door.url, key: secret }, few, report, async () => {})
    expect(report.rejections).toEqual([])
    expect(report.counts.get('supply')).toMatchObject({ applied: 1_847 })
    expect(report.counts.get('images')?.applied).toBe(4)
    const product = JSON.parse(
      (await api.call('GET', '/api/v1/products/MH09/BLU', { key: (await open(brand)).secret })).text,
    )
    expect(product.styleName).not.toMatch(/&\w+;/)
    expect(product.description).not.toMatch(/<\w/)
  })
})
