/** Puts a backup in the place of what a system keeps (ADR 22). Everything is checked before anything is touched. */
import type { Places } from '../places.ts'
import type { Manifest, Problem } from './manifest.ts'

export interface RestoreOptions<Where extends Places = Places> {
  /** Of the backup. */
  dir: string
  places: Where
  /** Looks at everything and touches nothing. */
  dryRun: boolean
  now(): Date
  say(line: string): void
}

export type Restored =
  | { outcome: 'REFUSED'; problems: Problem[] }
  /** It could be. */
  | { outcome: 'CHECKED'; manifest: Manifest }
  | {
      outcome: 'RESTORED'
      manifest: Manifest
      /** Where what was there before is now: a folder, or what the names of the schemas begin with. */
      replaced: string
      /** What of it could not be read, so that counting goes on by time alone. */
      unread: string[]
    }
  /** An earlier call had done all but the last step. */
  | { outcome: 'FINISHED'; manifest: Manifest; replaced: string }

/** @throws Error in words while the system runs, when there is no room, or a server cannot be reached */
export async function restoreBackup({ places, ...options }: RestoreOptions): Promise<Restored> {
  // A driver is loaded only where it runs.
  if (places.engine === 'files')
    return (await import('./files/restore-folder.ts')).restoreFolder({ ...options, places })
  return (await import('./servers/restore-servers.ts')).restoreServers({ ...options, places })
}
