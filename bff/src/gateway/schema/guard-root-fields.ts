/** The one wrapper over all root fields: who may ask is judged here, and expected failures become data here. */
import { isDomainError } from '@selvedge/platform/rpc/errors'
import { enforce } from '@selvedge/platform/rpc/policy'
import type { Rule } from '@selvedge/platform/rpc/policy'
import { getNamedType, isUnionType } from 'graphql'
import type { GraphQLField, GraphQLSchema } from 'graphql'
import type { GatewayContext } from '../context.ts'
import { refuse } from '../errors.ts'
import { signedOut } from '../viewer/require-viewer.ts'
import type { ModulePolicy, RootType } from './policy.ts'

type RootField = GraphQLField<unknown, GatewayContext>

/** @throws Error for a root field without policy or resolver, or a policy without field: a start that would leak */
export function guardRootFields(schema: GraphQLSchema, policies: readonly ModulePolicy[]): void {
  const roots = {
    Query: schema.getQueryType(),
    Mutation: schema.getMutationType(),
    Subscription: schema.getSubscriptionType(),
  }
  for (const [name, type] of Object.entries(roots) as [RootType, typeof roots.Query][]) {
    const rules = new Map(policies.flatMap((policy) => Object.entries(policy[name] ?? {})))
    for (const field of Object.values(type?.getFields() ?? {})) {
      const rule = rules.get(field.name)
      if (!rule) throw new Error(`${name}.${field.name} has no policy: nobody may ask for it`)
      guard(name, field as RootField, rule)
      rules.delete(field.name)
    }
    for (const left of rules.keys()) throw new Error(`a policy names ${name}.${left}, which the schema does not have`)
  }
}

function guard(type: RootType, field: RootField, rule: Rule): void {
  const key = type === 'Subscription' ? 'subscribe' : 'resolve'
  const inner = field[key]
  if (!inner) throw new Error(`${type}.${field.name} has no resolver`)
  const mayRefuse = type === 'Mutation' && answersRefused(field)
  field[key] = async (source, args, context, info) => {
    const { viewer } = context
    if (!rule.anonymous && !viewer) throw signedOut()
    enforce(rule, viewer?.rpc)
    try {
      return await inner(source, args, context, info)
    } catch (error) {
      // Signing in is refused for a wrong password; to all others "not authenticated" means: sign in again.
      const sessionOver = !rule.anonymous && isDomainError(error, 'UNAUTHENTICATED')
      if (!mayRefuse || sessionOver) throw error
      return refuse(error)
    }
  }
}

function answersRefused(field: RootField): boolean {
  const type = getNamedType(field.type)
  return isUnionType(type) && type.getTypes().some(({ name }) => name === 'Refused')
}
