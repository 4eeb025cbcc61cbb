import type { SubscriptionResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { signedOut } from '../../../gateway/viewer/require-viewer.ts'

export const viewerChanged: SubscriptionResolvers['viewerChanged'] = {
  async *subscribe(_root, { after }, context) {
    if (!context.live) throw signedOut()
    let told = after ?? requireViewer(context).profile
    for await (const viewer of context.live.viewers()) {
      if (viewer.profile === told) continue
      told = viewer.profile
      yield { viewerChanged: { me: viewer, cursor: told } }
    }
  },
}
