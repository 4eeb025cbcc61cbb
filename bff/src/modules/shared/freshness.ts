import type { GatewayContext } from '../../gateway/context.ts'
import type { ViewReader } from '../../read-models/view-reader.ts'

/** How old a read model is, for the page that shows it. */
export async function freshnessOf({ behindSeconds }: Pick<GatewayContext, 'behindSeconds'>, reader: ViewReader) {
  const newest = await reader.newestAppliedAt()
  return {
    newestAppliedAt: newest === null ? null : new Date(newest).toISOString(),
    behindSeconds: behindSeconds(reader.view.name),
  }
}
