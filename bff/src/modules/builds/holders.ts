/** Who is asked of views that are built beside themselves. */
import { holderOf, viewHolders } from '@selvedge/platform/runtime/view-holders'
import type { ViewHolder } from '@selvedge/platform/runtime/view-holders'
import type { Generation } from '@selvedge/protos/gen/views/v1/views_service'
import type { GatewayContext } from '../../gateway/context.ts'
import { callOptions } from '../../gateway/viewer/require-viewer.ts'

const clientOf = ({ clients }: GatewayContext, holder: ViewHolder) =>
  holder === 'enrichment' ? clients.enrichmentViews : clients.views

export const builderOf = (context: GatewayContext, view: string) => clientOf(context, holderOf(view))

/** Of all who answer: the console says by itself who does not. @throws what the first says when nobody answers */
export async function allGenerations(context: GatewayContext): Promise<Generation[]> {
  const answers = await Promise.allSettled(
    viewHolders.map((holder) => clientOf(context, holder).listGenerations({}, callOptions(context))),
  )
  const told = answers.filter((answer) => answer.status === 'fulfilled')
  if (told.length === 0) throw (answers[0] as PromiseRejectedResult).reason
  return told.flatMap(({ value }) => value.generations)
}
