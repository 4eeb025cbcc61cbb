/** Documents that ask for every field there is: the schema writes them. */
import { limitRules, parseOptions } from '@selvedge/bff/src/gateway/limits'
import { modules } from '@selvedge/bff/src/gateway/modules'
import { readSchema } from '@selvedge/bff/src/gateway/schema/build-schema'
import { getNamedType, isCompositeType, isObjectType, isUnionType, parse, specifiedRules, validate } from 'graphql'
import type { GraphQLCompositeType, GraphQLField, GraphQLObjectType } from 'graphql'

export type RootType = 'Query' | 'Mutation' | 'Subscription'

export interface Operation {
  /** `Query.orders` */
  name: string
  type: RootType
  field: GraphQLField<unknown, unknown>
}

const schema = readSchema(modules)
const rules = [...specifiedRules, ...limitRules(true)]
/** Of the arguments that fields below the root need. */
const ARGUMENTS: Record<string, string> = { width: '320' }

export const operations: readonly Operation[] = (
  [
    ['Query', schema.getQueryType()],
    ['Mutation', schema.getMutationType()],
    ['Subscription', schema.getSubscriptionType()],
  ] as const
).flatMap(([type, root]) =>
  Object.values(root?.getFields() ?? {}).map((field) => ({ name: `${type}.${field.name}`, type, field })),
)

/** Asks for every field an operation can answer. @throws Error when the gateway would refuse that as too much */
export function documentFor({ type, field }: Operation): string {
  const answer = getNamedType(field.type)
  const selection = isCompositeType(answer) ? `{ ${selectionsOf(answer, []).join(' ')} }` : ''
  const variables = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ')
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ')
  const text = `${type.toLowerCase()} M${variables && `(${variables})`} { ${field.name}${given && `(${given})`} ${selection} }`
  const errors = validate(schema, parse(text, parseOptions), rules)
  if (errors.length > 0) throw new Error(`${field.name} cannot be asked whole: ${errors.map(String).join()}`)
  return text
}

function selectionsOf(type: GraphQLCompositeType, above: readonly string[]): string[] {
  const members = isUnionType(type) ? type.getTypes() : []
  const inMembers = members.map((member) => `... on ${member.name} { ${fieldsOf(member, above).join(' ')} }`)
  return ['__typename', ...(isObjectType(type) ? fieldsOf(type, above) : inMembers)]
}

/** A type inside itself is not entered again: what it shows there, it shows above. */
function fieldsOf(type: GraphQLObjectType, above: readonly string[]): string[] {
  const path = [...above, type.name]
  return Object.values(type.getFields()).flatMap((field) => {
    const answer = getNamedType(field.type)
    const given = field.args.map(({ name }) => `${name}:${ARGUMENTS[name]}`).join(',')
    const name = given ? `${field.name}(${given})` : field.name
    if (!isCompositeType(answer)) return [name]
    if (path.includes(answer.name)) return []
    const inside = selectionsOf(answer, path)
    return inside.length > 0 ? [`${name} { ${inside.join(' ')} }`] : []
  })
}
