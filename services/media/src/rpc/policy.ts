import type { Policy } from '@selvedge/platform/rpc/definition'
import { allow } from '@selvedge/platform/rpc/policy'
import type { MediaService } from '@selvedge/protos/gen/media/v1/media_service'

const system = { kinds: ['SYSTEM'] } as const
const editors = { kinds: ['BRAND'], roles: ['OWNER', 'SALES_MANAGER'], scopes: ['images:write'] } as const

/** Who may call what; handlers check whose picture it is. Keys put pictures and never fetch any. */
export const policy: Policy<typeof MediaService> = {
  putImage: allow(editors),
  batchGetImageSets: allow({ kinds: ['BRAND'] }, system),
  arrangeImages: allow({ kinds: ['BRAND'], roles: ['OWNER', 'SALES_MANAGER'] }),
  putLogo: allow({ kinds: ['BRAND', 'RETAILER'], roles: ['OWNER'] }),
  getRendition: allow({ kinds: ['BRAND', 'RETAILER', 'OPERATOR', 'SYSTEM'] }),
}
