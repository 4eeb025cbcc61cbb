import { isDomainError } from '@selvedge/platform/rpc/errors'
import type { Badges, SubscriptionResolvers } from '../../../gen/resolvers.ts'
import type { GatewayContext, GatewayViewer } from '../../../gateway/context.ts'
import { choose } from '../../../gateway/live/stream.ts'
import { callOptions, requireLive } from '../../../gateway/viewer/require-viewer.ts'
import { shownBadges } from '../badges.ts'

/** The notices service keeps this view; its commits are all the gateway hears of it. */
const VIEW = 'notices'
const EVERY_MS = 500

export const badgesChanged: SubscriptionResolvers['badgesChanged'] = {
  subscribe(_root, _args, context) {
    let told = ''
    return choose(requireLive(context).committed(VIEW, EVERY_MS), async (viewer) => {
      const badges = await badgesOf(context, viewer)
      const text = JSON.stringify(badges)
      if (!badges || text === told) return undefined
      told = text
      return { badgesChanged: badges }
    })
  },
}

/** Counts are no reason to end the stream when they cannot be had: the next commit asks again. */
async function badgesOf({ clients, requestId }: GatewayContext, viewer: GatewayViewer): Promise<Badges | undefined> {
  try {
    return shownBadges(await clients.notices.getBadges({}, callOptions({ viewer, requestId })))
  } catch (error) {
    if (isDomainError(error, 'UNAVAILABLE')) return undefined
    throw error
  }
}
