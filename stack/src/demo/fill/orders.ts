import type { RpcClient } from '@selvedge/platform/rpc/client'
import { eventually } from '@selvedge/platform/testing/settle'
import type { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import type { WindowRecord } from '../catalogue/types.ts'
import type { FilledBrand } from './brands.ts'
import { finishOrder } from './finish-order.ts'
import { orderPlans } from './order-plans.ts'
import type { OrderPlan } from './order-plans.ts'
import { leaveWorkingOrder, placeOrder } from './place-order.ts'
import type { Choice, Orders, PartToPlace } from './place-order.ts'
import type { Progress } from './progress.ts'
import type { FilledRetailer } from './retailers.ts'

export interface FillOrders {
  orders: Orders
  catalog: RpcClient<typeof CatalogService>
  brands: ReadonlyMap<string, FilledBrand>
  retailers: ReadonlyMap<string, FilledRetailer>
  /** Calendar date. */
  today: string
  progress: Progress
}

export async function fillOrders({ orders, catalog, brands, retailers, today, progress }: FillOrders): Promise<void> {
  for (const [index, plan] of orderPlans.entries()) {
    const [brand, retailer] = [brands.get(plan.brand)!, retailers.get(plan.retailer)!]
    const part = await partOf(catalog, plan, brand, retailer)
    // What a brand pushed reaches orders through the log: a moment later.
    const order = await eventually(() => placeOrder(orders, part))
    await finishOrder(orders, order, plan.ends, brand.member, retailer.member, today)
    progress.step('Orders', index + 1, orderPlans.length)
  }
  const [brand, retailer] = [brands.get('halden-studio')!, retailers.get('kade-12')!]
  const plan = { ...orderPlans[0]!, window: 'pre-order' as const, from: 26, styles: 9, po: '' }
  const part = await partOf(catalog, plan, brand, retailer)
  await leaveWorkingOrder(orders, retailer.member, 'Spring, first look', part, part.choices.slice(12, 16))
}

async function partOf(
  catalog: RpcClient<typeof CatalogService>,
  plan: OrderPlan,
  { brand, member }: FilledBrand,
  retailer: FilledRetailer,
): Promise<PartToPlace> {
  const owner = member.as('owner')
  const record = brand.windows.find(({ kind }) => kind === plan.window)!
  const { windows } = await catalog.listWindows({ brandId: '' }, owner)
  const relation = retailer.retailer.relations.find((each) => each.brand === plan.brand)!
  const door = relation.doors[0] ?? retailer.retailer.doors[0]!.code
  return {
    buyer: retailer.member,
    brandId: member.organisationId,
    windowId: windows.find(({ window }) => window!.code === record.code)!.window!.id,
    doorId: retailer.doors.get(door)!,
    shipToId: retailer.shipToId,
    billToId: retailer.billToId,
    poNumber: plan.po,
    note: plan.note,
    choices: await choicesOf(catalog, plan, { brand, member }, record),
    first: plan.styles,
  }
}

/** Active products that the window covers, in the brand's own order, beginning where the plan says. */
async function choicesOf(
  catalog: RpcClient<typeof CatalogService>,
  { from }: OrderPlan,
  { brand, member }: Pick<FilledBrand, 'brand' | 'member'>,
  window: WindowRecord,
): Promise<Choice[]> {
  const listed = new Set(window.products.map(({ styleNumber, colourCode }) => `${styleNumber} ${colourCode}`))
  const covered = brand.products.filter(
    ({ lifecycle, visibleFrom, seasons, styleNumber, colourCode }) =>
      lifecycle === 'active' &&
      !visibleFrom &&
      (seasons.some((season) => window.seasons.includes(season)) || listed.has(`${styleNumber} ${colourCode}`)),
  )
  const at = (from * 3) % Math.max(1, covered.length)
  const wanted = [...covered.slice(at), ...covered.slice(0, at)].slice(0, 60)
  const keys = wanted.map(({ styleNumber, colourCode }) => ({
    key: { $case: 'styleColour' as const, value: { styleNumber, colourCode } },
  }))
  const { found } = await catalog.findProducts({ keys }, member.as('owner'))
  return wanted
    .map(({ variants }, index) => ({ productId: found[index]!.productId, skus: variants.map(({ sku }) => sku) }))
    .filter(({ productId }) => productId !== '')
}
