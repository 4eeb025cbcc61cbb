import { DomainError } from '@selvedge/platform/rpc/errors'
import { z } from 'zod'
import { bulkRoute } from '../../bulk/bulk-route.ts'
import { priceRowInput, priceRowRecord } from '../../records/price-row.ts'
import { answerAtomically } from './atomic-price-rows.ts'
import { parameter } from '../json-route.ts'
import type { RequestContext, Route } from '../route.ts'

const query = z.strictObject({
  atomic: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'true: all rows or none, as one revision; at most 500, as an array.' }),
})

const rowByRow = bulkRoute(
  {
    path: '/price-lists/:code/rows',
    scope: 'prices:write',
    tag: 'Prices',
    summary: 'Write rows of a price list',
    description: 'Rows of a product that is not known yet wait and are merged when it comes.',
    query,
  },
  priceRowRecord,
  async (ctx) => {
    const { deps, viewer, operation, signal } = ctx
    const listCode = parameter(ctx, 'code')
    const currency = await currencyOf(ctx, listCode)
    return {
      toInput: (record, line) => priceRowInput(record, line, currency),
      write: async (rows, requestId) =>
        (
          await deps.clients.pricing.upsertPriceRows(
            { listCode, rows, atomic: false, operation },
            { viewer, requestId, signal },
          )
        ).results,
    }
  },
)

export const postPriceRows: Route = {
  ...rowByRow,
  async handle(ctx) {
    const { atomic } = query.parse(ctx.request.query)
    return atomic === 'true'
      ? answerAtomically(ctx, parameter(ctx, 'code'), (code) => currencyOf(ctx, code))
      : rowByRow.handle(ctx)
  },
}

/** Amounts are text in the list's currency. @throws DomainError NOT_FOUND */
async function currencyOf({ deps, viewer, signal }: RequestContext, code: string): Promise<string> {
  const { lists } = await deps.clients.pricing.listPriceLists({ ids: [] }, { viewer, signal })
  const found = lists.find(({ list }) => list?.code === code)
  if (!found)
    throw new DomainError('NOT_FOUND', 'there is no price list with this code; send its head first', {
      reason: 'PRICE_LIST_UNKNOWN',
    })
  return found.list!.currency
}
