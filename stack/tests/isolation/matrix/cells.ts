import type { World } from '../world/world.ts'
import { outcomeFor } from './actors.ts'
import type { Actor } from './actors.ts'
import type { Answer, Cell } from './judge.ts'
import type { AnyRow } from './row.ts'

export type Ask = (actor: Actor, asked: unknown) => Promise<Answer>

/** Executes a row for everyone at once. */
export function cellsOf(world: World, row: AnyRow, ask: Ask, actors: Actor[]): Promise<Cell[]> {
  return Promise.all(actors.map((actor) => cellOf(world, row, ask, actor)))
}

export async function cellOf(world: World, row: AnyRow, ask: Ask, actor: Actor): Promise<Cell> {
  const asked = row.asked?.(world, actor) ?? {}
  return { actor, row, asked, expected: outcomeFor(row.who, actor), answer: await ask(actor, asked) }
}
