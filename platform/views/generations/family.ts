/** A view that can be built beside itself, and what goes with each of its buildings. */
import type { Database } from '../../db/database.ts'
import type { RunningView } from '../run-view.ts'
import type { ViewId } from '../view-state.ts'
import { viewKey } from '../view-state.ts'
import type { View } from '../view.ts'
import type { RowSet } from './row-set.ts'

export interface ViewFamily {
  name: string
  version: number
  /** The view as its n-th building, with a target of its own. */
  generation(n: number): View
  /** Name of a building's database; absent: `viewKey`. */
  database?(of: Required<ViewId>): string
  /**
   * Opens the database of a building that holds more than the view; who opened it is whom it is closed for.
   * @param isLive whether readers are shown it now
   */
  open?(location: string, isLive: boolean): Promise<Database>
  /**
   * Begins what goes with a building as long as it is followed.
   * @param store holds which generations there are; its leases are those of all copies
   */
  accompany?(side: FollowedView, store: Database): Companion
  /** What `compared` of its view shows, of the database of an earlier version: its keys are compared. */
  rowsBefore?(read: Database['read']): RowSet
}

/** A building that follows the log. */
export interface FollowedView {
  view: View
  running: RunningView
  companion?: Companion | undefined
}

export interface Companion {
  /** Told at the start and at each change. */
  shown(isLive: boolean): Promise<void>
  /** Resolves when what follows from all that is applied is done. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Resolves when all that is on its topics is applied, and what follows from it is done. */
export async function hasCaughtUp({ running, companion }: FollowedView): Promise<void> {
  await running.caughtUp()
  await companion?.settled()
}

export function databaseOf(family: Pick<ViewFamily, 'database'> | undefined, id: Required<ViewId>): string {
  return family?.database?.(id) ?? viewKey(id)
}
