import type { World } from '../world/world.ts'
import { actorsOf, outcomeFor } from './actors.ts'
import type { Actor } from './actors.ts'
import type { Answer, Cell } from './judge.ts'
import type { Row } from './row.ts'

export type Ask = (actor: Actor, asked: unknown) => Promise<Answer>

/** Executes a row for everyone at once. */
export function cellsOf(world: World, row: Row<never> | Row, ask: Ask, actors = actorsOf(world)): Promise<Cell[]> {
  return Promise.all(actors.map((actor) => cellOf(world, row, ask, actor)))
}

export async function cellOf(world: World, row: Row<never> | Row, ask: Ask, actor: Actor): Promise<Cell> {
  const asked = row.asked?.(world, actor) ?? {}
  return { actor, row, asked, expected: outcomeFor(row.who, actor), answer: await ask(actor, asked) }
}
