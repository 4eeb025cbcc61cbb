import type { Backup } from '@selvedge/protos/gen/backups/v1/backups_service'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import type { BackupState, BackupWorkKind, Backup as ShownBackup, QueryResolvers } from '../../../gen/resolvers.ts'

export const backups: QueryResolvers['backups'] = async (_root, _args, context) => {
  const { backups: kept, work, ...rest } = await context.clients.backups.listBackups({}, callOptions(context))
  return {
    ...rest,
    backups: kept.map(shown),
    work: work ? { ...work, kind: work.kind.toUpperCase() as BackupWorkKind } : null,
  }
}

function shown({ state, takenAt, verifiedAt, ...rest }: Backup): ShownBackup {
  return {
    ...rest,
    state: state.toUpperCase() as BackupState,
    takenAt: takenAt || null,
    verifiedAt: verifiedAt || null,
  }
}
