/** Messages between the search client and its threads. Cards travel as the strings they are. */
import type { IndexReader } from './read-index.ts'
import type { SearchSchema } from '../schema.ts'

export type Operation = Exclude<keyof IndexReader, 'follow' | 'close'>

export interface WorkerData {
  file: string
  schema: SearchSchema
  /** Milliseconds between looks at the file while nobody asks. */
  followEvery: number
}

export interface Ask {
  ask: number
  operation: Operation
  args: unknown[]
}

export type Answer = { ask: number; result: unknown } | { ask: number; error: { name: string; message: string } }
