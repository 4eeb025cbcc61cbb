/**
 * The whole system in one file: which parts there are, which thread runs them on one machine, how many copies of them
 * run in a cluster, and in which order they start. A part finds the others by name; the addresses are computed from
 * this list.
 */

export type PartName =
  | 'accounts'
  | 'catalog'
  | 'pricing'
  | 'stock'
  | 'connections'
  | 'orders'
  | 'media'
  | 'enrichment'
  | 'insight'
  | 'notices'
  | 'projector'
  | 'integration'
  | 'keeper'
  | 'gateway'

/** In the order of starting. */
export const threads = ['truth', 'derived', 'edge', 'gateway'] as const
export type ThreadName = (typeof threads)[number]

export interface Part {
  name: PartName
  thread: ThreadName
  /** Folder of its own files below the data folder; parts that only read share none. */
  files: string
  /** The program that runs it as a process of its own, from the root of the project. */
  program: string
  /** Processes of a cluster that run it at the same time. */
  copies: number
}

/** In the order of starting; stopping goes the other way. */
export const parts: readonly Part[] = [
  service('accounts', 'truth'),
  service('catalog', 'truth'),
  service('pricing', 'truth'),
  service('stock', 'truth'),
  service('connections', 'truth'),
  { ...service('orders', 'truth'), copies: 2 },
  service('media', 'truth'),
  { ...service('enrichment', 'derived'), copies: 2 },
  service('notices', 'derived'),
  { name: 'projector', thread: 'derived', files: 'views', program: 'bff/projector.ts', copies: 1 },
  service('insight', 'derived'),
  service('integration', 'edge'),
  { ...service('keeper', 'edge'), program: 'stack/keeper.ts' },
  { name: 'gateway', thread: 'gateway', files: 'views', program: 'bff/gateway.ts', copies: 2 },
]

/** The same shape for all that live in `services`: files named after the thread that alone writes them. */
function service(name: PartName, thread: ThreadName): Part {
  return { name, thread, files: thread, program: `services/${name}/main.ts`, copies: 1 }
}

/** The main thread serves people, so nothing that writes runs on it; the others are workers. */
export const workerThreads: readonly ThreadName[] = ['truth', 'derived', 'edge']

/** Folder of the log below the data folder. */
export const logFolder = 'log'

/** Folder of the pictures' originals below the data folder. */
export const blobsFolder = 'blobs'

/** Which file of the log a thread appends to: one writer per file. The gateway and the edge only read. */
export const logWriter: Record<ThreadName, string | null> = {
  truth: 'truth',
  derived: 'derived',
  edge: null,
  gateway: null,
}

export function partsOf(thread: ThreadName): Part[] {
  return parts.filter((part) => part.thread === thread)
}
