import { isDomainError } from '@selvedge/platform/rpc/errors'
import type { SubscriptionResolvers } from '../../../gen/resolvers.ts'
import { callOptions, signedOut } from '../../../gateway/viewer/require-viewer.ts'
import { shownBadges } from '../badges.ts'

/** The notices service keeps this view; its commits are all the gateway hears of it. */
const VIEW = 'notices'
const EVERY_MS = 500

export const badgesChanged: SubscriptionResolvers['badgesChanged'] = {
  async *subscribe(_root, _args, context) {
    const { live, clients } = context
    if (!live) throw signedOut()
    let told = ''
    for await (const viewer of live.committed(VIEW, EVERY_MS)) {
      try {
        const badges = shownBadges(await clients.notices.getBadges({}, callOptions({ ...context, viewer })))
        const text = JSON.stringify(badges)
        if (text === told) continue
        told = text
        yield { badgesChanged: badges }
      } catch (error) {
        // Counts are no reason to end the stream: the next commit asks again.
        if (!isDomainError(error, 'UNAVAILABLE')) throw error
      }
    }
  },
}
