import type { DatabaseEntry } from './manifest.ts'

/** What a copy of a database holds, read out of it: no release's code has to know its tables. */
export type Contents = Pick<DatabaseEntry, 'migrations' | 'epoch' | 'tables' | 'waiting' | 'positions'>
