/** What the rows of one run share: the system and what is in it, each made when it is first asked for. */
import type { Raw } from './raw/raw.ts'
import type { BenchRetailer } from './showroom/retailer.ts'
import type { Showroom } from './showroom/showroom.ts'
import type { Viewer } from './showroom/viewers.ts'
import type { System } from './system/system.ts'

/** What the system stands on: files of one process, or servers with a process for each service. */
export type Column = 'embedded' | 'engines'

export interface Bench {
  column: Column
  system: System
  raw: Raw
  /** @param imports so many of the five at least; without, all of them */
  showroom(imports?: number): Promise<Showroom>
  retailers(): Promise<BenchRetailer[]>
  /** People of the first retailers, signed in. */
  viewers(): Promise<Viewer[]>
  /** The day that seasons, windows and supply are counted from. */
  day: Date
  /** Tells how far it is. */
  say(text: string): void
}
