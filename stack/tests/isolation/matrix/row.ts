import type { World } from '../world/world.ts'
import type { Actor, Who } from './actors.ts'

/** What an operation answers to whom. Everyone who is not named is refused. */
export interface Row<Asked = Record<string, unknown>> {
  /** Valid, and about brand A's data unless it says otherwise. */
  asked?(world: World, actor: Actor): Asked
  who: Who
  /** Nothing secret stands in what those who may are answered; otherwise somebody must be shown something. */
  plain?: true
  /** The answer repeats what was asked: that is not found again in it. */
  echoes?: true
  /** Who may be answered may have nothing. */
  maybe?: true
  /** Fields that say nothing when all the rest is empty. */
  besides?: readonly string[]
  /** Secrets in what services tell each other, which the gateway takes out: found here, and in no answer of its own. */
  inside?: RegExp
  /** Nobody gets it done with what is asked here: the decision is reached and refuses with this code. */
  decides?: string
}

export type Table<Asked = Record<string, unknown>> = Readonly<Record<string, Row<Asked> | readonly Row<Asked>[]>>

export function rowsOf<Asked>(table: Table<Asked>, name: string): readonly Row<Asked>[] {
  const rows = table[name]
  if (!rows) throw new Error(`${name} has no row in the isolation matrix: say who may be answered`)
  return Array.isArray(rows) ? rows : [rows as Row<Asked>]
}

/** A row whatever it asks: only who asks needs to know. */
export interface AnyRow extends Omit<Row, 'asked'> {
  asked?(world: World, actor: Actor): unknown
}
