/** Products, prices and supply of the two brands, full of secrets, pushed as their own systems would. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { eventually } from '@selvedge/platform/testing/settle'
import type { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import type { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { BrandsApi } from '../../../src/demo/fill/brands-api.ts'
import { picture } from '../../picture.ts'
import type { Canaries } from './canaries.ts'
import type { Member } from './people.ts'
import { partners } from './sides.ts'
import type { Side } from './sides.ts'

export interface Product {
  id: string
  styleId: string
  styleNumber: string
  colourCode: string
  skus: readonly [string, string]
  gtin: string
}

export interface Goods {
  /** `seen` stands in everybody's orders, `fresh` in no order of the disconnected, `draft` is not out yet. */
  products: Record<'seen' | 'fresh' | 'draft', Product>
  /** Code → id. */
  lists: ReadonlyMap<string, string>
  windows: ReadonlyMap<string, string>
}

export interface Clients {
  catalog: RpcClient<typeof CatalogService>
  pricing: RpcClient<typeof PricingService>
}

const GTINS = { Aseen: '4006381333931', Afresh: '4006381333948', Adraft: '4006381333955', Bseen: '4006381333962' }

export async function pushGoods(api: BrandsApi, brand: Member, clients: Clients, canaries: Canaries): Promise<Goods> {
  const isA = brand.side === 'A'
  const trading: Side[] = isA ? ['A', ...partners] : ['B', 'stranger']
  const ordered: Side[] = isA ? [...trading, 'disconnected'] : trading
  const names = isA ? (['seen', 'fresh', 'draft'] as const) : (['seen'] as const)
  const seenBy = { seen: ordered, fresh: trading, draft: ['A'] as Side[] }
  const records = names.map((name) => productRecord(brand.side, name, seenBy[name], canaries))
  await api.push(
    '/products',
    records.map(({ name: _, ...record }) => record),
  )
  const window = { name: canaries.word(`window${brand.side}`, ...ordered), seasons: ['SS27'] }
  await api.push('/windows', [{ code: 'NOW', kind: 'at-once', ...window }])

  const lists: Record<string, Side[]> = isA
    ? {
        MAIN: ['A', 'connected', 'suspended', 'disconnected'],
        RIVAL: ['A', 'rival'],
        INVITE: ['A', 'invited'],
        SECRET: ['A'],
      }
    : { MAIN: ['B', 'stranger'] }
  await api.push(
    '/price-lists',
    Object.entries(lists).map(([code, who]) => ({
      code,
      name: canaries.word(`list${brand.side}${code}`, ...who),
      currency: 'EUR',
    })),
  )
  let amount = isA ? 61_237 : 83_227
  for (const [code, who] of Object.entries(lists)) {
    const rows = names.map((name) => {
      const mayName =
        name === 'seen' ? who : who.filter((side) => side !== 'disconnected' && seenBy[name].includes(side))
      const [whsl, rrp] = [amount, amount * 2 + 17].map((minor) =>
        canaries.figure(`${code} price of ${brand.side} ${name}`, minor, ...mayName),
      )
      amount += 1_379
      const decimal = (minor: number) => (minor / 100).toFixed(2)
      const { styleNumber, colourCode } = records.find((record) => record.name === name)!
      return { styleNumber, colourCode, whsl: decimal(whsl!), rrp: decimal(rrp!) }
    })
    await eventually(() => api.push(`/price-lists/${code}/rows`, rows))
  }
  await api.push('/supply', supplyOf(brand.side, records, canaries))
  await api.push('/supply', [
    { sku: canaries.word(`waiting${brand.side}`, brand.side), onHand: { quantity: 7, asOf: new Date().toISOString() } },
  ])
  if (isA) await eventually(() => api.image({ ...keyOf(records[1]!), position: 1 }, picture))
  return {
    products: await found(clients, brand, records),
    lists: await listIds(clients, brand, lists),
    windows: await windowIds(clients, brand),
  }
}

type RecordOf = ReturnType<typeof productRecord>

function productRecord(side: string, name: 'seen' | 'fresh' | 'draft', seenBy: Side[], canaries: Canaries) {
  const word = (what: string) => canaries.word(`${what}${side}${name}`, ...seenBy)
  const styleNumber = word('style')
  const gtin = GTINS[`${side}${name}` as keyof typeof GTINS]
  canaries.given(`GTIN of ${side} ${name}`, gtin, ...seenBy)
  return {
    name,
    styleNumber,
    styleName: `${word('name')} Coat`,
    colourCode: 'C1',
    colourName: word('colour'),
    colourFamily: side === 'A' ? 'green' : 'red',
    category: `women/${word('category')}`,
    gender: 'women',
    seasons: ['SS27'],
    description: word('text'),
    tags: [word('tag')],
    lifecycle: name === 'draft' ? 'draft' : 'active',
    sizeScale: { name: 'alpha', sizes: ['S', 'M'] },
    variants: ['S', 'M'].map((size) => ({ sku: `${styleNumber}-${size}`, size, ...(size === 'S' && { gtin }) })),
  }
}

const keyOf = ({ styleNumber, colourCode }: RecordOf) => ({ styleNumber, colourCode })

/** Retailers are shown levels only: each figure is the brand's own. */
function supplyOf(side: Side, records: RecordOf[], canaries: Canaries) {
  let units = side === 'A' ? 41_773 : 62_171
  const warehouse = canaries.word(`warehouse${side}`, side)
  const date = new Date(Date.now() + 20 * 24 * 3_600_000).toISOString().slice(0, 10)
  return records.flatMap(({ variants, name }) =>
    variants.map(({ sku }) => {
      const quantity = canaries.figure(`on hand of ${side} ${name}`, (units += 131), side)
      const coming = [{ quantity: canaries.figure(`coming of ${side} ${name}`, (units += 131), side), date }]
      return { sku, warehouse, onHand: { quantity, asOf: new Date().toISOString() }, coming }
    }),
  )
}

async function found({ catalog }: Clients, brand: Member, records: RecordOf[]): Promise<Goods['products']> {
  const { products } = await catalog.listProducts({ after: '', limit: 100 }, brand.as('owner'))
  const entries = records.map(({ name, styleNumber, variants }) => {
    const product = products.find((each) => each.styleNumber === styleNumber)!
    const skus = variants.map(({ sku }) => sku) as unknown as Product['skus']
    const { id, styleId, colourCode } = product
    return [name, { id, styleId, styleNumber, colourCode, skus, gtin: variants[0]!.gtin! } satisfies Product] as const
  })
  return Object.fromEntries(entries) as Goods['products']
}

async function listIds({ pricing }: Clients, brand: Member, wanted: object): Promise<Map<string, string>> {
  const { lists } = await pricing.listPriceLists({ ids: [] }, brand.as('owner'))
  if (lists.length < Object.keys(wanted).length) throw new Error('not all price lists are there')
  return new Map(lists.map(({ list }) => [list!.code, list!.id]))
}

async function windowIds({ catalog }: Clients, brand: Member): Promise<Map<string, string>> {
  const { windows } = await catalog.listWindows({ brandId: '' }, brand.as('owner'))
  return new Map(windows.map(({ window }) => [window!.code, window!.id]))
}
