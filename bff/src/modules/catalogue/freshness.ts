import type { GatewayContext } from '../../gateway/context.ts'
import type { Freshness } from '../../gen/resolvers.ts'
import type { ViewReader } from '../../read-models/view-reader.ts'

/** How old a read model is, as pages tell it. */
export async function freshnessOf(
  context: Pick<GatewayContext, 'behindSeconds'>,
  reader: ViewReader,
): Promise<Freshness> {
  const at = await reader.newestAppliedAt()
  return {
    newestAppliedAt: at === null ? null : new Date(at).toISOString(),
    behindSeconds: context.behindSeconds(reader.view.name),
  }
}
