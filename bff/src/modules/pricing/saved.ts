import type { PriceListResponse } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { GatewayContext } from '../../gateway/context.ts'
import { writtenToken } from '../../gateway/written.ts'
import { listHead } from './list-heads.ts'

export async function priceListSaved(context: GatewayContext, { list, written }: PriceListResponse) {
  return {
    __typename: 'PriceListSaved' as const,
    list: await listHead(context, list!.id),
    written: writtenToken(written),
  }
}
