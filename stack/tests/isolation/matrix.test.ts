/** Isolation: everyone asks everything of everybody, and is shown only what is theirs (OWASP ASVS 8.2.1, 8.2.2, 8.3.1). */
import { eventually } from '@selvedge/platform/testing/settle'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorsOf, keyActorsOf } from './matrix/actors.ts'
import type { Actor } from './matrix/actors.ts'
import { cellsOf } from './matrix/cells.ts'
import type { Ask } from './matrix/cells.ts'
import { operations } from './matrix/documents.ts'
import type { Operation } from './matrix/documents.ts'
import { askGraphql } from './matrix/graphql/ask.ts'
import { mutations } from './matrix/graphql/mutations.ts'
import { queries } from './matrix/graphql/queries.ts'
import { listen } from './matrix/live/listen.ts'
import type { Ears } from './matrix/live/listen.ts'
import { subscriptions } from './matrix/live/rows.ts'
import { stir } from './matrix/live/stir.ts'
import { faultsOf, shows } from './matrix/judge.ts'
import { askRest, routesOf } from './matrix/rest/ask.ts'
import type { Route } from './matrix/rest/ask.ts'
import { fileRows, routeRows } from './matrix/rest/rows.ts'
import type { RestAsked } from './matrix/rest/rows.ts'
import { rowsOf } from './matrix/row.ts'
import type { AnyRow } from './matrix/row.ts'
import { openCaller } from './matrix/rpc/call.ts'
import type { Caller } from './matrix/rpc/call.ts'
import { untrusted } from './matrix/rpc/untrusted.ts'
import { rpcs } from './matrix/rpc/methods.ts'
import type { Rpc } from './matrix/rpc/methods.ts'
import { rpcRows } from './matrix/rpc/rows.ts'
import { faultsOfAllowed, faultsOfRefused } from './matrix/writes.ts'
import { calm } from './world/calm.ts'
import { startWorld } from './world/world.ts'
import type { World } from './world/world.ts'

let world: World
let people: Actor[]
/** As services see them: people and keys. */
let callers: Actor[]
let caller: Caller
let routes: Route[]

beforeAll(async () => {
  world = await startWorld()
  people = actorsOf(world)
  callers = [...people, ...keyActorsOf(world)]
  caller = openCaller(world)
  routes = await routesOf(world)
})

afterAll(async () => {
  caller?.close()
  await world?.stop()
})

const asking = (operation: Operation) => (actor: Actor, asked: unknown) =>
  askGraphql(world, actor, operation, asked as object)
const calling = (rpc: Rpc) => (actor: Actor, asked: unknown) => caller.ask(actor, rpc, asked as object)
const requesting = (route: Route) => (actor: Actor, asked: unknown) => askRest(world, actor, route, asked as RestAsked)
const ofType = (type: Operation['type']) => operations.filter((operation) => operation.type === type)

async function expectAll(row: AnyRow, ask: Ask, everyone: Actor[]): Promise<void> {
  const cells = await cellsOf(world, row, ask, everyone)
  expect(
    cells.flatMap((cell) => faultsOf(cell, world.canaries.all)),
    JSON.stringify(cells[0]!.asked),
  ).toEqual([])
  expect(
    row.plain || cells.some((cell) => shows(cell, world.canaries.all)),
    'somebody is shown a secret of theirs',
  ).toBe(true)
}

test('each operation has a row, and each row an operation', () => {
  const there = [...operations, ...rpcs, ...routes].map(({ name }) => name)
  const written = [queries, mutations, subscriptions, rpcRows, routeRows].flatMap((table) => Object.keys(table))
  expect(written.toSorted()).toEqual([...new Set(there)].toSorted())
})

describe('queries', () => {
  test.each(ofType('Query'))('$name', async (operation) => {
    for (const row of rowsOf(queries, operation.name)) await expectAll(row, asking(operation), people)
  })
})

describe('calls that read', () => {
  test.each(rpcs.filter(({ safe }) => safe))('$name at $part', async (rpc) => {
    for (const row of rowsOf(rpcRows, rpc.name)) await expectAll(row, calling(rpc), callers)
  })
})

describe('viewers that cannot be trusted (ASVS 9.1.1, 9.2.1)', () => {
  test.each(['none', 'forged', 'changed', 'expired', 'nonsense'] as const)('%s: no service answers', async (fault) => {
    const token = untrusted(world, fault)
    const answers = await Promise.all(
      rpcs.map(async (rpc) => [rpc.name, await caller.askWith(token, rpc, {})] as const),
    )
    // Signing in needs no viewer; a wrong one is refused there too.
    const open = fault === 'none' ? ['accounts.login', 'accounts.getInvitation', 'accounts.acceptInvitation'] : []
    const told = answers.filter(
      ([name, { refusal }]) => !open.includes(name) && !/^(UNAUTHENTICATED|VIEWER_\w+)$/.test(refusal ?? 'answered'),
    )
    expect(told).toEqual([])
  })
})

describe('routes and files that are read', () => {
  test("routes of the brands' API", async () => {
    expect(routes.length).toBeGreaterThan(0)
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      for (const row of rowsOf(routeRows, route.name)) await expectAll(row, requesting(route), callers)
    }
  })

  test.each(Object.keys(fileRows))('%s', async (name) => {
    for (const row of rowsOf(fileRows, name)) await expectAll(row, requesting({ name, method: 'GET' }), callers)
  })
})

describe('writes by those who may not', () => {
  let before = 0
  beforeAll(async () => {
    before = await calm(world.access)
  })

  test.each(ofType('Mutation'))('$name', async (operation) => {
    for (const row of rowsOf(mutations, operation.name))
      expect(await faultsOfRefused(world, row, asking(operation), people)).toEqual([])
  })

  test.each(rpcs.filter(({ safe }) => !safe))('$name at $part', async (rpc) => {
    for (const row of rowsOf(rpcRows, rpc.name))
      expect(await faultsOfRefused(world, row, calling(rpc), callers)).toEqual([])
  })

  test("routes of the brands' API", async () => {
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      for (const row of rowsOf(routeRows, route.name)) {
        expect(await faultsOfRefused(world, row, requesting(route), callers), route.name).toEqual([])
      }
    }
  })

  test('leave every topic as it was', async () => expect(await calm(world.access)).toBe(before))
})

describe('relations', () => {
  const ask = async (actor: string, name: string, variables: object) =>
    (
      await askGraphql(
        world,
        people.find((each) => each.name === actor)!,
        operations.find((each) => each.name === name)!,
        variables,
      )
    ).data as any

  test('a suspended retailer reads, and places nothing', async () => {
    const checked = await ask('suspended/buyer', 'Query.checkWorkingOrder', { id: world.working.suspended })
    expect(checked.parts[0]).toMatchObject({ placeable: false, problems: [{ code: 'SUSPENDED' }] })
    const parts = [{ brandId: world.members.A.id, receipt: checked.parts[0].receipt, agreeToChanges: true }]
    const placed = await ask('suspended/buyer', 'Mutation.placeWorkingOrder', {
      input: { workingOrderId: world.working.suspended, parts },
    })
    expect(placed.parts).toMatchObject([{ outcome: 'REFUSED', order: null }])
  })

  test('a disconnected retailer keeps its lines by the names they had, and can write no new ones', async () => {
    const order = await ask('disconnected/buyer', 'Query.workingOrder', { id: world.working.disconnected })
    expect(order.lines).toMatchObject([{ product: null, shelved: 'NOT_CONNECTED' }])
    const input = { workingOrderId: world.working.disconnected, lines: [{ productId: world.a.products.fresh.id }] }
    expect(await ask('disconnected/buyer', 'Mutation.addToWorkingOrder', { input })).toMatchObject({
      code: 'PRODUCT_UNKNOWN',
    })
  })

  test('who trades with another brand counts that brand alone', async () => {
    const { total, facets, prices } = await ask('stranger/buyer', 'Query.catalogue', { input: {} })
    expect([total, prices.map(({ count }: { count: number }) => count)]).toEqual([1, [1]])
    for (const { values } of facets) for (const { count } of values) expect(count).toBeLessThanOrEqual(1)
  })

  test('a figure that is hidden is not told by what is wrong with an order', async () => {
    const { parts } = await ask('connected/buyer', 'Query.checkWorkingOrder', { id: world.working.connected })
    expect(parts[0].problems.length).toBeGreaterThan(0)
    for (const problem of parts[0].problems) expect(problem).toMatchObject({ available: null })
  })
})

describe('subscriptions', () => {
  let ears: Ears
  afterAll(() => ears?.close())

  test('tell what is theirs to whom it is told, and nothing to others', async () => {
    const rows = ofType('Subscription').flatMap((operation) =>
      rowsOf(subscriptions, operation.name).map((row) => [operation, row] as const),
    )
    ears = await listen(world, people, rows)
    const faults = () =>
      ears.listening.flatMap(({ operation, cell }) =>
        faultsOf(cell(), world.canaries.all).map((fault) => `${operation.name}: ${fault}`),
      )
    await stir(world, ears)
    await eventually(() => expect(faults()).toEqual([]))
    // What came of the first stir has long arrived when the second has.
    await stir(world, ears)
    expect(faults()).toEqual([])
    for (const [operation, row] of rows) {
      const cells = ears.listening.map(({ cell }) => cell()).filter((cell) => cell.row === row)
      expect(
        row.plain || cells.some((cell) => shows(cell, world.canaries.all)),
        `${operation.name} shows somebody a secret of theirs`,
      ).toBe(true)
    }
  })
})

describe('writes by those who may', () => {
  test("routes of the brands' API", async () => {
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      for (const row of rowsOf(routeRows, route.name)) {
        expect(await faultsOfAllowed(world, row, requesting(route), callers), route.name).toEqual([])
      }
    }
  })

  const inOrder = Object.keys(mutations).map((name) => operations.find((operation) => operation.name === name)!)
  test.each(inOrder)('$name', async (operation) => {
    for (const row of rowsOf(mutations, operation.name))
      expect(await faultsOfAllowed(world, row, asking(operation), people)).toEqual([])
  })
})
