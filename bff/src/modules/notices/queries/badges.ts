import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { shownBadges } from '../badges.ts'

export const badges: QueryResolvers['badges'] = async (_root, _args, context) =>
  shownBadges(await context.clients.notices.getBadges({}, callOptions(context)))
