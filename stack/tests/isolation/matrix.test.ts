/** Isolation: everyone asks everything of everybody, and is shown only what is theirs (OWASP ASVS 8.2.1, 8.2.2, 8.3.1). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorsOf, outcomeFor } from './matrix/actors.ts'
import { operations } from './matrix/documents.ts'
import { askGraphql } from './matrix/graphql/ask.ts'
import { queries } from './matrix/graphql/queries.ts'
import { faultsOf, shows } from './matrix/judge.ts'
import { rowsOf } from './matrix/row.ts'
import { startWorld } from './world/world.ts'
import type { World } from './world/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld()
}, 120_000)

afterAll(() => world?.stop(), 60_000)

describe('queries', () => {
  test.each(operations.filter(({ type }) => type === 'Query'))('$name', { timeout: 60_000 }, async (operation) => {
    for (const row of rowsOf(queries, operation.name)) {
      const cells = await Promise.all(
        actorsOf(world).map(async (actor) => {
          const asked = row.asked?.(world, actor) ?? {}
          return { actor, row, asked, expected: outcomeFor(row.who, actor), answer: await askGraphql(world, actor, operation, asked) }
        }),
      )
      expect(cells.flatMap((cell) => faultsOf(cell, world.canaries.all))).toEqual([])
      expect(row.plain || cells.some((cell) => shows(cell, world.canaries.all)), 'somebody is shown a secret of theirs').toBe(true)
    }
  })
})
