import type { PriceListSummary } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { PriceListHead, PriceListUser } from '../../gen/resolvers.ts'
import type { GatewayContext } from '../../gateway/context.ts'
import { callOptions } from '../../gateway/viewer/require-viewer.ts'
import { namedRetailers, retailersIn } from './retailers.ts'

/** Lists of the brand with all that its pages say of them. @param ids all lists when empty */
export async function listHeads(context: GatewayContext, ids: string[]): Promise<PriceListHead[]> {
  const { lists } = await context.clients.pricing.listPriceLists({ ids }, callOptions(context))
  const named = await namedRetailers(
    context,
    lists.flatMap(({ retailerIds }) => retailerIds),
  )
  return lists.map((summary) => presentHead(summary, named))
}

/** @throws Error when the list is gone right after it was written */
export async function listHead(context: GatewayContext, id: string): Promise<PriceListHead> {
  const [head] = await listHeads(context, [id])
  if (!head) throw new Error('pricing does not know the list it has just written')
  return head
}

function presentHead(
  { list, pendingEdits, waitingRows, retailerIds }: PriceListSummary,
  named: ReadonlyMap<string, PriceListUser>,
): PriceListHead {
  const { id, code, name, currency, validFrom, validTo, live, archived, rrpIncludesTax, taxRateBp, revision, rows } =
    list!
  return {
    id,
    code,
    name,
    currency,
    validFrom: validFrom || null,
    validTo: validTo || null,
    live,
    archived,
    rrpIncludesTax,
    taxRateBp,
    revision,
    rows,
    pendingEdits,
    waitingRows,
    usedBy: retailersIn(named, retailerIds),
  }
}
