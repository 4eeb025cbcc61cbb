/**
 * What a service is given by whoever runs it: its own process, or the stack, where the services of one thread
 * share one runtime. Everything that differs between the two ways to run is in here.
 */
import type { Clock } from '../clock.ts'
import type { Locate } from '../db/locate.ts'
import type { OpenDatabase } from '../db/open-database.ts'
import type { NewId } from '../ids.ts'
import type { Readiness } from '../lifecycle/readiness.ts'
import type { Log } from '../log/log.ts'
import type { ViewerKey } from '../rpc/viewer-token.ts'
import type { SearchEngine } from '../search/open-search.ts'
import type { Signal } from '../signal/signal.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { Metrics } from '../telemetry/metrics.ts'

export interface Runtime {
  clock: Clock
  newId: NewId
  log: Log
  /** Where a database is, by the folder and name of its owner. */
  locate: Locate
  /** How its owner opens a database that is not derived. */
  openDatabase: OpenDatabase
  /** Where a search index is, by the folder of its owner. */
  searchIn: SearchEngine
  signal: Signal
  logger: Logger
  metrics: Metrics
  /** Of a process of its own; threads share the fate of theirs. */
  readiness?: Readiness
  /** Of the running code: records that were parked are tried again once for each. */
  codeVersion: string
  /** How long a read of another service may take; 2 s unless given. */
  readWithinMs?: number
  /** The first signs, all verify. */
  viewerKeys: readonly [ViewerKey, ...ViewerKey[]]
}
