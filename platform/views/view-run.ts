import type { Database, Dialect, Transaction } from '../db/database.ts'
import { openDatabase } from '../db/open-database.ts'
import { DatabaseDamagedError, isRetriable } from '../db/errors.ts'
import type { NewId } from '../ids.ts'
import { openState } from './view-state.ts'
import type { ViewState } from './view-state.ts'
import { TargetLostError } from './view.ts'
import type { View, ViewSource } from './view.ts'

/** One running view: what its parts share. `state` is replaced after each commit. */
export interface ViewRun {
  view: View
  db: Database
  state: ViewState
  sources: Map<string, ViewSource<any>>
  codeVersion: string
  /** Keys whose newest record seen is older than what was applied; see `reportFalls`. */
  falls: Map<string, VersionFellError>
}

export interface OpenOptions {
  /** The database to live in, or where the view's own is. */
  at: Database | { location: string; cacheMib?: number }
  codeVersion: string
  newId: NewId
}

/** Opens the view's tables where they are to be. Its own database becomes readable to others only with its tables. */
export async function openRun(view: View, { at, codeVersion, newId }: OpenOptions): Promise<ViewRun> {
  let state: ViewState | undefined
  const prepare = async (tx: Transaction, dialect: Dialect) => {
    state = await openState(tx, dialect, view, codeVersion, newId)
  }
  let db: Database
  if ('location' in at) {
    db = await openDatabase({ ...at, durability: 'derived' }, [], prepare)
  } else {
    db = at
    await db.transaction((tx) => prepare(tx, db.dialect))
  }
  const sources = new Map(view.sources.map((source) => [source.topic.name, source]))
  return { view, db, codeVersion, state: state!, sources, falls: new Map() }
}

/** So many records are bad that the code must be: the view stops and parks nothing more. */
export class ViewStoppedError extends Error {
  override name = 'ViewStoppedError'
}

/** Another copy has built the view anew: what this process knows of it is no longer true. */
export class ViewReplacedError extends Error {
  override name = 'ViewReplacedError'
  readonly retriable = true
}

/** The newest record of a key is older than one applied before: its owner must send the entity again. */
export class VersionFellError extends Error {
  override name = 'VersionFellError'
}

/** The log, this database or what is written to beside it, not the record: try again, park nothing. */
export function isInfrastructure(error: unknown): boolean {
  return isRetriable(error) || error instanceof DatabaseDamagedError || error instanceof TargetLostError
}

/** Facts matter one by one and in order; of an entity only the newest state does. */
export function isFact(source: ViewSource<any>): boolean {
  return source.topic.cleanup === 'delete'
}
