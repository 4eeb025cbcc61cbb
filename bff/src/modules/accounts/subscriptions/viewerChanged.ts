import type { SubscriptionResolvers } from '../../../gen/resolvers.ts'
import type { GatewayViewer } from '../../../gateway/context.ts'
import { choose } from '../../../gateway/live/stream.ts'
import { requireLive, requireViewer } from '../../../gateway/viewer/require-viewer.ts'

export const viewerChanged: SubscriptionResolvers['viewerChanged'] = {
  subscribe(_root, { after }, context) {
    let told = after ?? requireViewer(context).profile
    return choose(requireLive(context).viewers(), (me: GatewayViewer) => {
      if (me.profile === told) return undefined
      told = me.profile
      return { viewerChanged: { me, cursor: told } }
    })
  },
}
