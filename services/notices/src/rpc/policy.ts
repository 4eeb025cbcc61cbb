import { allow } from '@selvedge/platform/rpc/policy'
import type { Policy } from '@selvedge/platform/rpc/definition'
import type { NoticesService } from '@selvedge/protos/gen/notices/v1/notices_service'

const members = allow({ kinds: ['BRAND', 'RETAILER'] })

/** Everybody reads the notices of the own organisation. */
export const policy: Policy<typeof NoticesService> = { listNotices: members, markRead: members, getBadges: members }
