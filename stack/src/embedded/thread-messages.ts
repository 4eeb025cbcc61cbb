import type { Env } from '@selvedge/platform/config/env'
import type { PartName } from '../topology.ts'
import type { ThreadOptions } from './thread-runtime.ts'

/** What a worker thread is started with. */
export interface ThreadData extends ThreadOptions {
  parts: { name: PartName; env: Env }[]
}

export type ToThread = { kind: 'stop' } | { kind: 'metrics'; id: number }

export type FromThread =
  | { kind: 'started' }
  | { kind: 'failed'; message: string }
  | { kind: 'metrics'; id: number; metrics: object[] }
