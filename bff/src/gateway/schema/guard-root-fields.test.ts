import { DomainError } from '@selvedge/platform/rpc/errors'
import { allow, anonymous } from '@selvedge/platform/rpc/policy'
import { buildSchema as parseSchema, graphql } from 'graphql'
import { expect, test } from 'vitest'
import { attachResolvers } from './attach-resolvers.ts'
import { guardRootFields } from './guard-root-fields.ts'
import type { ResolverMap } from './module.ts'
import type { ModulePolicy } from './policy.ts'

const SDL = `
  type Query { a: String }
  type Done { written: String }
  type Refused { code: String message: String }
  union Result = Done | Refused
  type Mutation { write: Result }
`
const brands = allow({ kinds: ['BRAND'] })
const good: ModulePolicy = { Query: { a: brands }, Mutation: { write: brands } }

function guarded(
  policy: ModulePolicy,
  resolvers: ResolverMap = { Query: { a: () => 'x' }, Mutation: { write: () => ({}) } },
) {
  const schema = parseSchema(SDL)
  attachResolvers(schema, resolvers, 'test')
  guardRootFields(schema, [policy])
  return schema
}

const as = (kind: string | null) => ({ viewer: kind && { rpc: { organisationKind: kind, role: 'OWNER', scopes: [] } } })

test('a field that nobody thought of stops the start', () => {
  expect(() => guarded({ Query: { a: brands } })).toThrow('Mutation.write has no policy')
  expect(() => guarded({ ...good, Query: { a: brands, b: brands } })).toThrow('Query.b')
  expect(() => guarded(good, { Query: { a: () => 'x' } })).toThrow('Mutation.write has no resolver')
  expect(() => guarded(good, { Query: { a: () => 'x', c: () => 'x' } })).toThrow('Query.c')
})

test.each([
  [null, 'UNAUTHENTICATED'],
  ['RETAILER', 'NOT_ALLOWED'],
  ['SYSTEM', 'NOT_ALLOWED'],
])('%s is kept out', async (kind, code) => {
  const { errors } = await graphql({ schema: guarded(good), source: '{ a }', contextValue: as(kind) })
  expect(errors?.[0]?.originalError).toMatchObject({ code })
})

test('whom the rule names gets in', async () => {
  const { data } = await graphql({ schema: guarded(good), source: '{ a }', contextValue: as('BRAND') })
  expect(data).toEqual({ a: 'x' })
})

const write = (error: DomainError, policy: ModulePolicy = good) => {
  const fail = () => {
    throw error
  }
  const schema = guarded(policy, { Query: { a: () => 'x' }, Mutation: { write: fail } })
  return graphql({
    schema,
    source: 'mutation { write { __typename ... on Refused { code } } }',
    contextValue: as('BRAND'),
  })
}

test('what a mutation refuses is data', async () => {
  const { data } = await write(new DomainError('CONFLICT', 'no', { reason: 'LAST_OWNER' }))
  expect(data).toEqual({ write: { __typename: 'Refused', code: 'LAST_OWNER' } })
})

test('an ended session and a service that is away are errors', async () => {
  for (const code of ['UNAUTHENTICATED', 'UNAVAILABLE'] as const) {
    expect((await write(new DomainError(code, 'no'))).errors?.[0]?.originalError).toMatchObject({ code })
  }
})

test('to whom is just signing in, a wrong password is data', async () => {
  const policy = { ...good, Mutation: { write: anonymous } }
  const { data } = await write(new DomainError('UNAUTHENTICATED', 'no', { reason: 'LOGIN_WRONG' }), policy)
  expect(data).toEqual({ write: { __typename: 'Refused', code: 'LOGIN_WRONG' } })
})
