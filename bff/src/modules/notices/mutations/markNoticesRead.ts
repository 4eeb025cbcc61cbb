import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { mostIds } from '../../shared/page-size.ts'
import { shownBadges } from '../badges.ts'

export const markNoticesRead: MutationResolvers['markNoticesRead'] = async (_root, { ids }, context) => {
  // To the service no ids mean all; a page that has none to name means none.
  const { notices } = context.clients
  const named = [...mostIds(ids, 500)]
  const badges =
    ids && named.length === 0
      ? await notices.getBadges({}, callOptions(context))
      : await notices.markRead({ ids: named }, callOptions(context))
  return { __typename: 'NoticesMarked', badges: shownBadges(badges), written: '' }
}
