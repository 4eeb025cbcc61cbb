/** Writes are asked for by all who may not, first; then by those who may, in the order of the table. */
import type { World } from '../world/world.ts'
import { outcomeFor } from './actors.ts'
import type { Actor } from './actors.ts'
import { cellOf, cellsOf } from './cells.ts'
import type { Ask } from './cells.ts'
import { faultsOf, isKeptOut, shows } from './judge.ts'
import type { Cell } from './judge.ts'
import type { AnyRow } from './row.ts'

/** What is wrong with the answers to those who may not. */
export async function faultsOfRefused(world: World, row: AnyRow, ask: Ask, everyone: Actor[]): Promise<string[]> {
  const actors = everyone.filter((actor) => outcomeFor(row.who, actor) !== 'own')
  return (await cellsOf(world, row, ask, actors)).flatMap((cell) => faultsOf(cell, world.canaries.all))
}

/** Those who may, one after the other: somebody gets it done; whoever comes later may find it done. */
export async function faultsOfAllowed(world: World, row: AnyRow, ask: Ask, everyone: Actor[]): Promise<string[]> {
  const actors = everyone.filter((actor) => outcomeFor(row.who, actor) === 'own')
  const cells: Cell[] = []
  for (const actor of actors) cells.push(await cellOf(world, row, ask, actor))
  const first = cells.findIndex(({ answer }) => answer.refusal === undefined || answer.refusal === row.decides)
  const faults = cells.flatMap((cell, index) => {
    const leaks = faultsOf({ ...cell, row: { ...row, maybe: true } }, world.canaries.all).filter((fault) =>
      fault.includes(' is shown '),
    )
    const tooEarly = isKeptOut(cell.answer) && (first < 0 || index < first)
    return tooEarly ? [...leaks, `${cell.actor.name} is kept out: ${cell.answer.text.slice(0, 300)}`] : leaks
  })
  if (first < 0)
    faults.push(
      `nobody gets it done: ${cells.map(({ actor, answer }) => `${actor.name}: ${answer.text.slice(0, 300)}`).join('\n')}`,
    )
  if (!row.plain && !cells.some((cell) => shows(cell, world.canaries.all)))
    faults.push('nobody is shown a secret of theirs')
  return faults
}
