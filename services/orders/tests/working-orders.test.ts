import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CellEdit } from '@selvedge/protos/gen/orders/v1/orders_service'
import { bootWorld, BRAND, retailerViewer, stockOnHand } from './world.ts'
import type { World } from './world.ts'

let world: World
let viewer = retailerViewer('r0')
let count = 0

beforeAll(async () => {
  world = await bootWorld()
  await world.brand()
  await world.window('feb')
  await world.window('mar', { startShip: '2027-03-01' })
  for (const id of ['coat', 'shirt']) {
    await world.product(id)
    await world.supply(id, [stockOnHand(100)])
  }
})
beforeEach(async () => {
  viewer = retailerViewer(`r${++count}`)
  await world.retailer(viewer.organisationId)
  await world.settled()
})
afterAll(() => world.stop())

const edit = (over: Partial<CellEdit> = {}): CellEdit => ({
  productId: 'coat',
  windowId: 'feb',
  doorId: '',
  sku: 'coat-M',
  quantity: 4,
  ...over,
})

test('lines without quantities come first, sizes later, and everything survives', async () => {
  const added = await world.rpc.addLines(
    { workingOrderId: '', lines: [{ productId: 'coat', windowId: '', doorId: '' }] },
    { viewer },
  )
  expect(added).toMatchObject({ name: 'AW27 · 23 Nov', active: true, lines: [{ productId: 'coat', cells: [] }] })
  const { workingOrder } = await world.rpc.setCells(
    { workingOrderId: '', edits: [edit({ windowId: '' }), edit({ doorId: 'd1' })] },
    { viewer },
  )
  expect(workingOrder!.id).toBe(added.id)
  expect(workingOrder!.lines.map(({ cells }) => cells)).toEqual([
    [{ sku: 'coat-M', quantity: 4 }],
    [{ sku: 'coat-M', quantity: 4 }],
  ])
  expect(await world.rpc.getWorkingOrder({ id: added.id }, { viewer })).toEqual(workingOrder)
  const { workingOrders } = await world.rpc.listWorkingOrders({}, { viewer })
  expect(workingOrders).toMatchObject([{ id: added.id, lines: 2, units: 8, updatedBy: 'Ada', active: true }])
  const colleague = { ...viewer, userId: 'another' }
  expect((await world.rpc.listWorkingOrders({}, { viewer: colleague })).workingOrders[0]!.active).toBe(false)
  await world.rpc.activateWorkingOrder({ id: added.id }, { viewer: colleague })
  expect((await world.rpc.getWorkingOrder({ id: added.id }, { viewer: colleague })).active).toBe(true)
})

test('a device that adds to the order it shows goes on with it, when another has made a new one meanwhile', async () => {
  const lines = [{ productId: 'coat', windowId: '', doorId: '' }]
  const shown = await world.rpc.addLines({ workingOrderId: '', lines }, { viewer })
  const elsewhere = await world.rpc.createWorkingOrder({ name: 'on the other device' }, { viewer })
  expect(elsewhere.active).toBe(true)
  const added = await world.rpc.addLines({ workingOrderId: shown.id, lines }, { viewer })
  expect(added).toMatchObject({ id: shown.id, active: true })
  const { workingOrders } = await world.rpc.listWorkingOrders({}, { viewer })
  expect(workingOrders.filter(({ active }) => active).map(({ id }) => id)).toEqual([shown.id])
})

test('two devices write the same cell: the later one is told', async () => {
  const { workingOrder } = await world.rpc.setCells({ workingOrderId: '', edits: [edit({ seen: 0 })] }, { viewer })
  const again = await world.rpc.setCells(
    { workingOrderId: workingOrder!.id, edits: [edit({ seen: 0, quantity: 9 })] },
    { viewer },
  )
  expect(again.conflicts).toMatchObject([{ stored: 4, storedBy: 'Ada' }])
  expect(again.workingOrder).toMatchObject({ revision: workingOrder!.revision, lines: [{ cells: [{ quantity: 4 }] }] })
})

test('the rest moves to the next window once, also when the call is repeated', async () => {
  const { workingOrder } = await world.rpc.setCells({ workingOrderId: '', edits: [edit({ quantity: 10 })] }, { viewer })
  const { id, lines } = workingOrder!
  const move = { workingOrderId: id, lineIds: [lines[0]!.id], windowId: 'mar', cells: [{ sku: 'coat-M', quantity: 3 }] }
  const moved = await world.rpc.moveLines(move, { viewer, requestId: 'move-1' })
  expect(moved.lines.map(({ windowId, cells }) => [windowId, cells[0]!.quantity])).toEqual([
    ['feb', 7],
    ['mar', 3],
  ])
  expect(await world.rpc.moveLines(move, { viewer, requestId: 'move-1' })).toEqual(moved)
  const removed = await world.rpc.removeLines({ workingOrderId: id, lineIds: [lines[0]!.id] }, { viewer })
  expect(removed.lines).toHaveLength(1)
  const renamed = await world.rpc.renameWorkingOrder({ id, name: ' Spring ' }, { viewer })
  expect(renamed.name).toBe('Spring')
  const again = { viewer, requestId: 'removed once' }
  await world.rpc.removeWorkingOrder({ id }, again)
  expect(await world.rpc.removeWorkingOrder({ id }, again)).toEqual({})
  await expect(world.rpc.getWorkingOrder({ id }, { viewer })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a line without quantity stays when the others are placed with their PO number', async () => {
  const lines = [{ productId: 'shirt', windowId: '', doorId: '' }]
  const { id } = await world.rpc.addLines({ workingOrderId: '', lines }, { viewer })
  await world.rpc.setCells({ workingOrderId: id, edits: [edit()] }, { viewer })
  const part = { brandId: BRAND, poNumber: 'PO-7', note: 'No hangers', shipToId: 'a1', billToId: '' }
  await world.rpc.setPart({ workingOrderId: id, part }, { viewer })
  const checked = await world.rpc.checkWorkingOrder({ id }, { viewer })
  expect(checked.parts[0]).toMatchObject({ units: 4, valueMinor: 4000, problems: [] })
  const parts = [{ brandId: BRAND, receipt: checked.parts[0]!.receipt, agreeToChanges: false }]
  const { parts: placed } = await world.rpc.place({ workingOrderId: id, parts }, { viewer })
  expect(placed[0]!.order).toMatchObject({
    poNumber: 'PO-7',
    note: 'No hangers',
    clean: false,
    shipTo: { city: 'Utrecht' },
  })
  const left = await world.rpc.getWorkingOrder({ id }, { viewer })
  expect(left.lines.map(({ productId }) => productId)).toEqual(['shirt'])
  expect(left.parts).toEqual([])
})

test('a suspended connection keeps the lines and takes no order; an ended one shelves them', async () => {
  const { workingOrder } = await world.rpc.setCells({ workingOrderId: '', edits: [edit()] }, { viewer })
  const { id } = workingOrder!
  const check = () => world.rpc.checkWorkingOrder({ id }, { viewer })
  const { receipt } = (await check()).parts[0]!
  const place = async () =>
    (
      await world.rpc.place(
        { workingOrderId: id, parts: [{ brandId: BRAND, receipt, agreeToChanges: false }] },
        { viewer },
      )
    ).parts[0]!
  await world.connection(viewer.organisationId, {}, 'SUSPENDED')
  await world.settled()
  expect((await check()).parts[0]!.problems.map(({ code }) => code)).toEqual(['SUSPENDED'])
  expect(await place()).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'SUSPENDED' }] })
  await world.connection(viewer.organisationId, {}, 'ENDED')
  await world.settled()
  expect(await check()).toMatchObject({
    parts: [],
    shelvedLineIds: [workingOrder!.lines[0]!.id],
    workingOrder: { lines: [{}] },
  })
  expect(await place()).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'NOT_CONNECTED' }] })
  const { results } = await world.rpc.setCells({ workingOrderId: id, edits: [edit({ quantity: 5 })] }, { viewer })
  expect(results[0]).toMatchObject({ outcome: 'REJECTED', problems: [{ code: 'PRODUCT_UNKNOWN' }] })
})

test('a figure the brand hides is not told, and cannot be asked out of it', async () => {
  const hidden = 'brand-2'
  await world.brand({ stockPolicy: 'HIDDEN' }, hidden)
  await world.window('w2', {}, hidden)
  await world.product('secret', hidden)
  await world.connection(viewer.organisationId, {}, 'ACTIVE', hidden)
  await world.supply('secret', [stockOnHand(7)], hidden)
  await world.settled()
  const ask = async (quantity: number) => {
    const edits = [edit({ productId: 'secret', windowId: 'w2', sku: 'secret-M', quantity })]
    const { workingOrder } = await world.rpc.setCells({ workingOrderId: '', edits }, { viewer })
    return (await world.rpc.checkWorkingOrder({ id: workingOrder!.id }, { viewer })).parts[0]!
  }
  const told = await ask(8)
  expect(told.lines[0]!.cells[0]!.available).toBeUndefined()
  expect(told.problems).toEqual([
    expect.objectContaining({ code: 'ABOVE_AVAILABILITY', available: undefined, nextWindowId: '' }),
  ])
  expect(told.problems[0]!.message).not.toMatch(/\d/)
  // The same question again costs nothing.
  for (let again = 0; again < 70; again++) expect((await ask(8)).problems[0]!.code).toBe('ABOVE_AVAILABILITY')
  const codes = new Set<string>()
  for (let more = 0; more < 70; more++) codes.add((await ask(9 + more)).problems[0]!.code)
  expect([...codes]).toEqual(['ABOVE_AVAILABILITY', 'RATE_LIMITED'])
  world.runtime.clock.advance(60_000)
  expect((await ask(5000)).problems[0]!.code).toBe('ABOVE_AVAILABILITY')
})
