import type { Badges as Message } from '@selvedge/protos/gen/notices/v1/notices_service'
import type { Badges } from '../../gen/resolvers.ts'

export function shownBadges({ unreadNotices, orders, connections }: Message): Badges {
  return { notices: unreadNotices, orders, connections }
}
