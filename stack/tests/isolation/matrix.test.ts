/** Isolation: everyone asks everything of everybody, and is shown only what is theirs (OWASP ASVS 8.2.1, 8.2.2, 8.3.1). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from './matrix/actors.ts'
import { cellsOf } from './matrix/cells.ts'
import { operations } from './matrix/documents.ts'
import type { Operation } from './matrix/documents.ts'
import { askGraphql } from './matrix/graphql/ask.ts'
import { mutations } from './matrix/graphql/mutations.ts'
import { queries } from './matrix/graphql/queries.ts'
import { faultsOf, shows } from './matrix/judge.ts'
import { rowsOf } from './matrix/row.ts'
import { faultsOfAllowed, faultsOfRefused } from './matrix/writes.ts'
import { calm, startWorld } from './world/world.ts'
import type { World } from './world/world.ts'

let world: World
const patient = { timeout: 60_000 }

beforeAll(async () => {
  world = await startWorld()
}, 120_000)

afterAll(() => world?.stop(), 60_000)

const asking = (operation: Operation) => (actor: Actor, asked: unknown) => askGraphql(world, actor, operation, asked as object)
const ofType = (type: Operation['type']) => operations.filter((operation) => operation.type === type)

describe('queries', () => {
  test.each(ofType('Query'))('$name', patient, async (operation) => {
    for (const row of rowsOf(queries, operation.name)) {
      const cells = await cellsOf(world, row, asking(operation))
      expect(cells.flatMap((cell) => faultsOf(cell, world.canaries.all)), JSON.stringify(cells[0]!.asked)).toEqual([])
      expect(row.plain || cells.some((cell) => shows(cell, world.canaries.all)), 'somebody is shown a secret of theirs').toBe(true)
    }
  })
})

describe('writes by those who may not', () => {
  let before = 0
  beforeAll(async () => {
    before = await calm(world.access)
  }, 60_000)

  test.each(ofType('Mutation'))('$name', patient, async (operation) => {
    for (const row of rowsOf(mutations, operation.name)) expect(await faultsOfRefused(world, row, asking(operation))).toEqual([])
  })

  test('leave every topic as it was', patient, async () => expect(await calm(world.access)).toBe(before))
})

describe('writes by those who may', () => {
  const inOrder = Object.keys(mutations).map((name) => operations.find((operation) => operation.name === name)!)
  test.each(inOrder)('$name', patient, async (operation) => {
    for (const row of rowsOf(mutations, operation.name)) expect(await faultsOfAllowed(world, row, asking(operation))).toEqual([])
  })
})
