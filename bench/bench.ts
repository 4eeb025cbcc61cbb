/** What the rows of one run share: the system, and the showroom in it. */
import type { Showroom } from './showroom/showroom.ts'
import type { System } from './system/system.ts'

export interface Bench {
  system: System
  /** Filled when it is first asked for. */
  showroom(): Promise<Showroom>
  /** Tells how far it is. */
  say(text: string): void
}
