import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { NoticesService } from '@selvedge/protos/gen/notices/v1/notices_service'
import type { Deps } from './deps.ts'
import { getBadges } from './get-badges.ts'
import { listNotices } from './list-notices.ts'
import { markRead } from './mark-read.ts'

/** Every RPC of the service, by name. */
export function handlers(deps: Deps): Handlers<typeof NoticesService> {
  return { listNotices: listNotices(deps), markRead: markRead(deps), getBadges: getBadges(deps) }
}
