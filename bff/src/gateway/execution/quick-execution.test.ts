/** The quick execution gives what GraphQL's own gives, or nothing at all. */
import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql'
import type { DocumentNode, GraphQLScalarType, OperationDefinitionNode } from 'graphql'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachResolvers } from '../schema/attach-resolvers.ts'
import { createPlans } from './plan.ts'
import { plain } from './plain.ts'
import { executePlan } from './quick-execution.ts'

const schema = buildSchema(`
  scalar Day
  enum Kind { SHOE SHIRT }
  type Part { code: String! day: Day thing: Thing }
  type Thing {
    id: ID! name: String size: Int! ratio: Float new: Boolean! kind: Kind day: Day
    tags: [String!]! parts: [Part!] grid: [[Int]] best: Part url(width: Int!): String!
    slow: String
  }
  union Any = Thing | Part
  type Query { thing(n: Int = 1): Thing maybe: Thing! things: [Thing!]! any: Any failing: Thing gone: Thing! }
`)

const fail = () => {
  throw new GraphQLError('no', { extensions: { code: 'NO' } })
}
const fromContext = (name: string) => (_root: unknown, _args: unknown, context: unknown) =>
  (context as Record<string, unknown>)[name]

Object.assign(schema.getType('Day') as GraphQLScalarType, { serialize: (value: unknown) => String(value) })
attachResolvers(
  schema,
  {
    Query: {
      thing: (_root: unknown, { n }: { n: number }, context: { things: unknown[] }) => context.things[n] ?? null,
      maybe: fromContext('maybe'),
      things: async (...parts: [unknown, unknown, unknown]) => fromContext('things')(...parts),
      any: fromContext('maybe'),
      failing: fail,
      gone: fail,
    },
    Thing: {
      url: plain(({ id }: { id: string }, { width }: { width: number }) => `/${id}/${width}`),
      slow: async ({ name }: { name: string }) => name,
    },
  },
  'test',
)

/** Mostly right; now and then null, of another type, or something that would have to be called or waited for. */
const odd = fc.constantFrom<unknown>(null, undefined, 'text', 1.5, {}, () => 'called', Promise.resolve('late'))
const value = (right: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 400, arbitrary: right }, { weight: 1, arbitrary: odd })
const day = value(fc.constantFrom('2026-01-01', null))
const part = value(fc.record({ code: value(fc.string()), day }))
const thing = value(
  fc.record({
    id: value(fc.string()),
    name: value(fc.option(fc.string())),
    size: value(fc.integer({ min: 0, max: 99 })),
    ratio: value(fc.double({ noNaN: true, noDefaultInfinity: true })),
    new: value(fc.boolean()),
    kind: value(fc.constantFrom('SHOE', 'SHIRT', null)),
    day,
    tags: value(fc.array(value(fc.string()), { maxLength: 3 })),
    parts: value(fc.option(fc.array(part, { maxLength: 3 }))),
    grid: value(fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }), { maxLength: 2 })),
    best: value(fc.option(part)),
  }),
)
const data = fc.record({ maybe: thing, things: value(fc.array(thing, { maxLength: 3 })) })

const condition = fc.constantFrom('', '', '', ' @include(if: $yes)', ' @skip(if: $yes)', ' @include(if: true)')
const alias = fc.constantFrom('', '', '', 'other: ')
const partField = fc.tuple(fc.constantFrom('code', 'day', '__typename'), condition).map((words) => words.join(''))
const partSet = fc.array(partField, { minLength: 1, maxLength: 3 }).map((fields) => `{ ${fields.join(' ')} }`)
const thingField = fc.oneof(
  fc
    .tuple(alias, fc.constantFrom('id', 'name', 'size', 'ratio', 'new', 'kind', 'day', 'tags', 'grid'), condition)
    .map((words) => words.join('')),
  fc.tuple(fc.constantFrom('parts', 'best'), condition, partSet).map((words) => words.join(' ')),
  fc.constantFrom(
    '...Some',
    '__typename',
    'w1: url(width: 1) w2: url(width: 2)',
    'url(width: $n)',
    '... on Thing { id }',
  ),
)
const thingSet = fc.array(thingField, { minLength: 1, maxLength: 6 }).map((fields) => `{ ${fields.join(' ')} }`)
const root = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('thing', 'thing(n: 0)', 'x: thing(n: $n)', 'maybe', 'things', 'failing', 'gone'),
      condition,
      thingSet,
    )
    .map((words) => words.join(' ')),
  fc.constantFrom('any { __typename }', 'things { slow }', 'thing { url(width: $n) }'),
)
const document = fc
  .array(root, { minLength: 1, maxLength: 3 })
  .map(
    (fields) =>
      `query Q($yes: Boolean!, $n: Int!) { ${fields.join(' ')} } fragment Some on Thing { id best { code } w1: url(width: 1) }`,
  )

const plans = createPlans(schema)

async function quick(documentNode: DocumentNode, variables: Record<string, unknown>, contextValue: unknown) {
  const operation = documentNode.definitions[0] as OperationDefinitionNode
  const plan = plans(documentNode, operation, variables)
  return plan && executePlan(plan, { schema, operation, contextValue, variables })
}

/** What a client would read, in its order. */
const asText = (result: unknown) => JSON.stringify(result)

test('is the same as GraphQL’s own, or leaves it alone', async () => {
  let answered = 0
  await fc.assert(
    fc.asyncProperty(document, fc.boolean(), data, async (text, yes, contextValue) => {
      const documentNode = parse(text)
      // Fields that cannot be merged and variables that nobody uses are not executed by anybody.
      fc.pre(validate(schema, documentNode).every(({ message }) => message.includes('is never used')))
      const variables = { yes, n: 0 }
      const result = await quick(documentNode, variables, contextValue)
      if (!result) return
      answered++
      const own = await execute({ schema, document: documentNode, variableValues: variables, contextValue })
      expect(asText(result.data)).toBe(asText(own.data))
      const byPath = (errors: readonly GraphQLError[] = []) => errors.map((error) => asText(error)).sort()
      // Once the whole answer is null, GraphQL's own does not wait for what else went wrong.
      const errors = byPath(own.errors)
      expect(byPath(result.errors)).toEqual(result.data ? errors : expect.arrayContaining(errors))
    }),
    { numRuns: 1_000 },
  )
  expect(answered).toBeGreaterThan(100)
})

const one = { id: 'a', name: 'n', size: 1, new: true, tags: ['x'], parts: [{ code: 'c', day: '2026-01-01' }] }

test('plain documents are answered, each condition by a plan of its own', async () => {
  const node = parse(
    'query Q($yes: Boolean!) { things { id ...F parts @include(if: $yes) { code } } } fragment F on Thing { url(width: 3) }',
  )
  const ask = (yes: boolean) => quick(node, { yes }, { things: [one] })
  expect(await ask(true)).toEqual({ data: { things: [{ id: 'a', url: '/a/3', parts: [{ code: 'c' }] }] } })
  expect(await ask(false)).toEqual({ data: { things: [{ id: 'a', url: '/a/3' }] } })
})

test.each([
  ['a resolver that may wait', '{ things { slow } }'],
  ['a union', '{ any { __typename } }'],
  ['an argument from a variable', 'query Q($n: Int!) { things { url(width: $n) } }'],
  ['a key that objects lose', '{ things { __proto__: id } }'],
  ['introspection', '{ __schema { types { name } } }'],
])('%s is left to GraphQL’s own execution', async (_what, text) => {
  expect(await quick(parse(text), { n: 1 }, { things: [one] })).toBeNull()
})

test.each([
  ['null where there must be something', { ...one, size: null }],
  ['a promise', { ...one, name: Promise.resolve('late') }],
  ['a function', { ...one, name: () => 'called' }],
  ['another type', { ...one, size: 'large' }],
])('%s is left to GraphQL’s own execution, which names the place', async (_what, odd) => {
  expect(await quick(parse('{ things { name size } }'), {}, { things: [odd] })).toBeNull()
})
