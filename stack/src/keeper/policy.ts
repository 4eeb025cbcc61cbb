import type { Policy } from '@selvedge/platform/rpc/definition'
import { allow } from '@selvedge/platform/rpc/policy'
import type { BackupsService } from '@selvedge/protos/gen/backups/v1/backups_service'

const operators = allow({ kinds: ['OPERATOR', 'SYSTEM'] })

export const policy: Policy<typeof BackupsService> = {
  listBackups: operators,
  takeBackup: operators,
  verifyBackup: operators,
}
