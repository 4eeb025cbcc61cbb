/** What the rows of one run share: the system and what is in it, each made when it is first asked for. */
import type { BenchRetailer } from './showroom/retailer.ts'
import type { Showroom } from './showroom/showroom.ts'
import type { Viewer } from './showroom/viewers.ts'
import type { System } from './system/system.ts'

export interface Bench {
  system: System
  showroom(): Promise<Showroom>
  retailers(): Promise<BenchRetailer[]>
  /** People of the first retailers, signed in. */
  viewers(): Promise<Viewer[]>
  /** The day that seasons, windows and supply are counted from. */
  day: Date
  /** Tells how far it is. */
  say(text: string): void
}
