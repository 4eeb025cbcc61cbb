/**
 * The whole system in one file: which parts there are, which thread runs them on one machine, and in which order
 * they start. A part finds the others by name; the addresses are computed from this list.
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
  | 'gateway'

export type ThreadName = 'truth' | 'derived' | 'edge' | 'gateway'

export interface Part {
  name: PartName
  thread: ThreadName
  /** Folder of its own files below the data folder; parts that only read share none. */
  files: string
}

/** In the order of starting; stopping goes the other way. */
export const parts: readonly Part[] = [
  { name: 'accounts', thread: 'truth', files: 'truth' },
  { name: 'catalog', thread: 'truth', files: 'truth' },
  { name: 'pricing', thread: 'truth', files: 'truth' },
  { name: 'stock', thread: 'truth', files: 'truth' },
  { name: 'connections', thread: 'truth', files: 'truth' },
  { name: 'orders', thread: 'truth', files: 'truth' },
  { name: 'media', thread: 'truth', files: 'truth' },
  { name: 'enrichment', thread: 'derived', files: 'derived' },
  { name: 'notices', thread: 'derived', files: 'derived' },
  { name: 'projector', thread: 'derived', files: 'views' },
  { name: 'insight', thread: 'derived', files: 'derived' },
  { name: 'integration', thread: 'edge', files: 'edge' },
  { name: 'gateway', thread: 'gateway', files: 'views' },
]

/** The main thread serves people, so nothing that writes runs on it; the others are workers. */
export const workerThreads: readonly ThreadName[] = ['truth', 'derived', 'edge']

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
