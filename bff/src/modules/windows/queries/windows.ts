import type { WindowWithCounts } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { calendarDate } from '@selvedge/protos/rules/calendar'
import { offerWindow } from '@selvedge/protos/rules/window-offer'
import type { BrandWindow, QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions, requireViewer } from '../../../gateway/viewer/require-viewer.ts'

const MOST = 500

export const windows: QueryResolvers['windows'] = async (_root, _args, context) => {
  const { organisationId } = requireViewer(context).rpc
  const [brand, listed] = await Promise.all([
    context.models.viewer.organisation(organisationId),
    context.clients.catalog.listWindows({ brandId: '' }, callOptions(context)),
  ])
  const now = context.clock.now().toISOString()
  const today = calendarDate(now, brand?.brand?.timeZone || 'UTC')
  const shown = listed.windows.map((each) => present(each, today, now))
  return shown
    .toSorted((a, b) => Number(b.offered) - Number(a.offered) || compare(a.start, b.start) || compare(a.code, b.code))
    .slice(0, MOST)
}

function present({ window, products }: WindowWithCounts, today: string, now: string): BrandWindow {
  if (!window) throw new Error('catalog answered without the window')
  const { id, code, name, kind, startShip, completeShip, orderCutoff, minimumDays, seasons, productIds, origin } =
    window
  const { offered, reason, start } = offerWindow(window, today, now)
  return {
    id,
    code,
    name,
    kind: kind === 'AT_ONCE' ? 'AT_ONCE' : 'PRE_ORDER',
    startShip: startShip || null,
    completeShip: completeShip || null,
    orderCutoff: orderCutoff || null,
    minimumDays,
    seasons,
    listedProducts: productIds.length,
    products,
    offered,
    refusal: reason ?? null,
    start,
    changedAt: origin?.at || null,
    changedBy: origin?.operation ?? '',
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
