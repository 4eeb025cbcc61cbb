import { expectReplayed } from '@selvedge/platform/testing/expect-replayed'
import { eventually } from '@selvedge/platform/testing/settle'
import { WindowInput } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { topics } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { brandViewer, productInput, startCatalog } from './harness.ts'
import type { CatalogHarness } from './harness.ts'

let harness: CatalogHarness
const halden = brandViewer('brand-halden')

beforeEach(async () => {
  harness = await startCatalog()
})

afterEach(() => harness.close())

function windowInput(over: Partial<WindowInput> = {}): WindowInput {
  return WindowInput.fromPartial({
    code: 'D1',
    name: 'Drop 1',
    kind: 'PRE_ORDER',
    startShip: '2027-02-01',
    completeShip: '2027-02-28',
    orderCutoff: '2026-12-20T23:00:00Z',
    seasons: ['SS27'],
    ...over,
  })
}

const upsert = async (windows: WindowInput[]) =>
  (await harness.catalog.upsertWindows({ windows, operation: 'test' }, halden)).results

async function product(over = {}): Promise<string> {
  const { results } = await harness.catalog.upsertProducts(
    { products: [productInput(over)], operation: 'test' },
    halden,
  )
  return results[0]!.id
}

const listedIn = async (id: string) => (await harness.state(topics.listing, id))?.windowIds

test('a window lists the products of its seasons and those it names, whichever came first', async () => {
  const before = await product()
  const other = await product({ colourCode: 'AW', seasons: ['AW27'] })
  const [bySeason] = await upsert([windowInput()])
  const after = await product({ colourCode: 'NEW' })
  for (const id of [before, after]) await eventually(async () => expect(await listedIn(id)).toEqual([bySeason!.id]))
  expect(await listedIn(other)).toEqual([])

  const products = [{ styleNumber: 'HAL-1042', colourCode: 'AW' }]
  const [byName] = await upsert([windowInput({ code: 'D2', seasons: [], products })])
  await eventually(async () => expect(await listedIn(other)).toEqual([byName!.id]))
  const { windows } = await harness.catalog.listWindows({ brandId: '' }, halden)
  expect(windows.map((each) => [each.window?.code, each.products])).toEqual([
    ['D1', 2],
    ['D2', 1],
  ])
  expect((await harness.state(topics.listing, other))?.audiences).toEqual(['open:brand-halden'])
})

test('listings of many products follow a window in turns', async () => {
  const inputs = Array.from({ length: 400 }, (_, index) => productInput({ colourCode: `C${index}` }))
  const { results } = await harness.catalog.upsertProducts({ products: inputs, operation: 'test' }, halden)
  const [window] = await upsert([windowInput()])
  await eventually(async () => expect(await listedIn(results.at(-1)!.id)).toEqual([window!.id]))
  for (const { id } of results) await eventually(async () => expect(await listedIn(id)).toEqual([window!.id]))
})

test('at the cut-off the window closes, and its products leave it', async () => {
  const id = await product()
  const [window] = await upsert([windowInput()])
  await eventually(async () => expect(await listedIn(id)).toEqual([window!.id]))
  harness.runtime.clock.advance(28 * 86_400_000)
  await harness.restart()
  await eventually(async () => {
    expect(await harness.state(topics.deliveryWindow, window!.id)).toMatchObject({
      open: false,
      origin: { actor: 'system:catalog' },
    })
    expect(await listedIn(id)).toEqual([])
  })
  await upsert([windowInput({ orderCutoff: '2027-01-20T23:00:00Z' })])
  await eventually(async () => expect(await listedIn(id)).toEqual([window!.id]))
})

test('a window that comes again is unchanged; one that makes no sense is told so', async () => {
  const [first] = await upsert([windowInput()])
  expect(await upsert([windowInput()])).toMatchObject([{ outcome: 'UNCHANGED', id: first!.id }])
  const [bad] = await upsert([
    windowInput({
      code: '',
      kind: 'UNSPECIFIED',
      startShip: '2027-02-30',
      completeShip: '2027-01-01',
      orderCutoff: 'soon',
      minimumDays: -1,
      seasons: [],
    }),
  ])
  expect(bad?.problems.map(({ code }) => code)).toEqual([
    'MISSING',
    'KIND_MISSING',
    'DATE_INVALID',
    'OUT_OF_RANGE',
    'COVERS_NOTHING',
    'TIME_INVALID',
  ])
  const [unknown] = await upsert([windowInput({ code: 'D3', products: [{ styleNumber: 'NONE', colourCode: '1' }] })])
  expect(unknown?.problems).toMatchObject([{ code: 'PRODUCT_UNKNOWN', pointer: '/products/0' }])
})

test('windows of another brand are not there', async () => {
  await upsert([windowInput()])
  expect((await harness.catalog.listWindows({ brandId: '' }, brandViewer('brand-norvik'))).windows).toEqual([])
  await expect(
    harness.catalog.listWindows({ brandId: 'brand-halden' }, brandViewer('brand-norvik')),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('what the log has lost is sent again as it was', async () => {
  const listed = await product()
  await product({ colourCode: 'AW', seasons: ['AW27'] })
  const [window] = await upsert([windowInput()])
  await eventually(async () => expect(await listedIn(listed)).toEqual([window!.id]))
  await product({ styleName: 'Another name' })
  await expectReplayed(harness.runtime, 'catalog')
})
