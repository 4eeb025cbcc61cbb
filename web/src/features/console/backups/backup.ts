import type { BackupsQuery } from '../../../gen/graphql.ts'

export type Backups = BackupsQuery['backups']
export type Backup = Backups['backups'][number]

const DAY_MS = 24 * 3_600_000

export type BackupState = 'whole' | 'damaged' | 'unfinished' | 'unknown' | 'taking' | 'verifying'

/** What a row says: what is done with it now, else how it was found. */
export function stateOf({ name, state, problems }: Backup, work: Backups['work']): BackupState {
  if (work?.name === name) return work.kind === 'TAKING' ? 'taking' : 'verifying'
  if (state !== 'WHOLE') return state === 'UNFINISHED' ? 'unfinished' : 'unknown'
  return problems.length > 0 ? 'damaged' : 'whole'
}

/** The newest that can be put back, as far as is known; whether it is older than a day. */
export function newestOf(backups: readonly Backup[], now: Date): { takenAt: string; isOld: boolean } | undefined {
  const takenAt = backups
    .filter((backup) => stateOf(backup, null) === 'whole')
    .map((backup) => backup.takenAt!)
    .toSorted()
    .at(-1)
  return takenAt === undefined ? undefined : { takenAt, isOld: now.getTime() - Date.parse(takenAt) > DAY_MS }
}
