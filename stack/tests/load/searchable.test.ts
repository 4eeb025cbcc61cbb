import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '@selvedge/platform/testing/free-port'
import { eventually } from '@selvedge/platform/testing/settle'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { makeOrganisation } from '../../src/demo/fill/people.ts'
import { pictureAddress } from '@selvedge/protos/rules/picture-address'
import { openBrandKey } from '../../src/load/brand-keys.ts'
import { loadBrand } from '../../src/load/load-brand.ts'
import { mapFile } from '../../src/load/map-file.ts'
import type { BrandLoad } from '../../src/load/mapped.ts'
import { createReport } from '../../src/load/report.ts'
import type { Report } from '../../src/load/report.ts'
import { systemAccess } from '../../src/ops/system-access.ts'
import type { SystemAccess } from '../../src/ops/system-access.ts'
import { childProgram } from '../faults/child-process.ts'
import { openPage } from '../faults/open-page.ts'
import type { Page } from '../faults/open-page.ts'
import { calm } from '../isolation/world/calm.ts'
import { BUYER_EMAIL, connectShop, makeShop } from '../shop.ts'
import type { Shop } from '../shop.ts'

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const rowsFile = join(data, 'opensearch-ecommerce', 'products.csv')
const program = join(import.meta.dirname, '..', 'faults', 'stack-child.ts')
const PHOTOGRAPHED = 8

// The catalogues lie beside the repository, not in it: a clone by itself has only the tests of the mappings.
describe.runIf(existsSync(rowsFile))('two real catalogues in the whole system', () => {
  test('every row with a manufacturer is found by a connected shop, photos are on cards, and views come back equal', async () => {
    using dir = tempDir()
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    await using child = childProgram(program, dir.path, String(port), 'SELVEDGE_FREE_DOCUMENTS=1')
    await child.start()
    const access = systemAccess(dir.path, 'test')
    const shop = await makeShop(access.client('accounts', AccountsService), access)
    const page = await openPage(url, BUYER_EMAIL)

    const report = createReport()
    const fashion = await mapFile('opensearch-ecommerce', undefined, new Date())
    expect(fashion.rejected).toHaveLength(33)
    expect(new Set(fashion.rejected.map(({ reason }) => reason))).toEqual(new Set(['no manufacturer']))
    for (const brand of fashion.brands) await loadAndConnect(url, access, shop, brand, report)
    expect(report.rejections).toEqual([])
    expect(report.counts.get('products')).toEqual({ applied: 7_095, unchanged: 0, waiting: 0, rejected: 0 })

    // Counted from the file alone, by brand and by colour, with nothing of ours in between.
    const rows = (parse(readFileSync(rowsFile), { columns: true }) as Record<string, string>[]).filter(
      (row) => row['manufacturer']!.trim() !== '',
    )
    await eventually(async () => expect((await catalogue(page)).total).toBe(rows.length), { within: 120_000 })
    const byBrand = new Map<string, number>()
    for (const { manufacturer } of rows) byBrand.set(manufacturer!, (byBrand.get(manufacturer!) ?? 0) + 1)
    const { facets } = await catalogue(page)
    const found = facets.find(({ name }) => name === 'BRAND')!.values.map(({ label, count }) => [label, count] as const)
    expect(new Map(found)).toEqual(byBrand)

    const [luma] = (await mapFile('magento-luma', undefined, new Date())).brands
    const photographed = {
      ...luma!,
      images: luma!.images.filter(({ position }) => position === 1).slice(0, PHOTOGRAPHED),
    }
    await loadAndConnect(url, access, shop, photographed, report)
    expect(report.rejections).toEqual([])
    const sum = rows.length + luma!.products.length
    await eventually(async () => expect((await catalogue(page)).total).toBe(sum))
    await eventually(() => expectPhotos(page, photographed))

    // What is shown last is not what is done last: swatches and availability of others may follow.
    await calm(access)
    // Views and what they are made from are thrown away; a restart makes the same of them.
    const before = await everything(page)
    access.close()
    await child.stop()
    await rm(join(dir.path, 'views'), { recursive: true })
    await rm(join(dir.path, 'derived', 'enrichment.db'))
    await child.start()
    const again = await openPage(url, BUYER_EMAIL)
    await eventually(async () => expect((await catalogue(again)).total).toBe(sum), { within: 120_000 })
    await eventually(async () => expect(await everything(again)).toEqual(before))
    await child.stop()
  })
})

async function loadAndConnect(
  url: string,
  access: SystemAccess,
  shop: Shop,
  brand: BrandLoad,
  report: Report,
): Promise<void> {
  const accounts = access.client('accounts', AccountsService)
  const { slug, name, country } = brand
  const people = [{ name: 'Seller', email: `seller@${slug}.example`, role: 'owner' }]
  const made = await makeOrganisation(accounts, access.viewer, { kind: 'BRAND', slug, name, country, people })
  const { secret } = await openBrandKey(accounts, access.viewer, brand, new Date())
  await loadBrand({ url, key: secret }, brand, report, async () => {})
  const seller = made.as('owner')
  const { lists } = await access.client('pricing', PricingService).listPriceLists({ ids: [] }, seller)
  const { id: listId, currency } = lists[0]!.list!
  const brandId = made.organisationId
  await connectShop(access.client('connections', ConnectionsService), shop, { brandId, seller, listId, currency })
}

const CATALOGUE = `query Catalogue($input: CatalogueInput!) {
  catalogue(input: $input) {
    total cursor
    facets { name values { value label count group } }
    prices { currency count min max }
    cards {
      id name styleNumber colourCode colourName sizeRun image { hash }
      price { currency whslMinor rrpMinor markUp varies }
      availability { bucket stock { shown units unlimited level } from }
      windows { id } swatches { productId } moreSwatches
    }
  }
}`

interface Answer {
  total: number
  cursor: string | null
  facets: { name: string; values: { label: string; count: number }[] }[]
  cards: { id: string; styleNumber: string; colourCode: string; image: { hash: string } | null }[]
}

async function catalogue(page: Page, input: object = {}): Promise<Answer> {
  return (await page.ask<{ catalogue: Answer }>(CATALOGUE, { input })).catalogue
}

/** All cards in a fixed order, and every facet with its counts. */
async function everything(page: Page): Promise<{ facets: unknown; cards: unknown[] }> {
  const cards: unknown[] = []
  let answer = await catalogue(page, { first: 100, sort: 'STYLE_NUMBER' })
  const { facets } = answer
  for (;;) {
    cards.push(...answer.cards)
    if (answer.cursor === null) return { facets, cards }
    answer = await catalogue(page, { first: 100, sort: 'STYLE_NUMBER', after: answer.cursor })
  }
}

async function expectPhotos(page: Page, { images }: BrandLoad): Promise<void> {
  for (const { styleNumber, colourCode } of images) {
    const { cards } = await catalogue(page, { text: styleNumber })
    const card = cards.find((each) => each.styleNumber === styleNumber && each.colourCode === colourCode)
    expect(card?.image).toBeTruthy()
    const answer = await page.load(pictureAddress(card!.image!.hash, 320))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
    await answer.arrayBuffer()
  }
}
