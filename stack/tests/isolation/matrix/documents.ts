/** Documents that ask for every field there is: the schema writes them. */
import { limitRules } from '@selvedge/bff/src/gateway/limits'
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
/** Below the gateway's limit of 12, with the root. */
const DEEPEST = 11
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

/**
 * Texts that together ask for every field an operation can answer, none above the gateway's limits. A write is one
 * text, as deep as the limits allow: it must not be done several times.
 */
export function documentsFor({ type, field }: Operation): string[] {
  const answer = getNamedType(field.type)
  if (!isCompositeType(answer)) return [documentOf(type, field, '')]
  if (type === 'Query') return fitting(selectionsOf(answer, [], DEEPEST), (parts) => documentOf(type, field, `{ ${parts.join(' ')} }`))
  for (let depth = DEEPEST; depth > 1; depth--) {
    const text = documentOf(type, field, `{ ${selectionsOf(answer, [], depth).join(' ')} }`)
    if (fits(text)) return [text]
  }
  throw new Error(`${field.name} cannot be asked within the limits`)
}

/** Halves what does not fit. */
function fitting(parts: string[], documentOfParts: (parts: string[]) => string): string[] {
  const text = documentOfParts(parts)
  if (fits(text)) return [text]
  if (parts.length === 1) {
    const split = halvesOf(parts[0]!)
    return split.flatMap((half) => fitting([half], documentOfParts))
  }
  const middle = Math.ceil(parts.length / 2)
  return [parts.slice(0, middle), parts.slice(middle)].flatMap((half) => fitting(half, documentOfParts))
}

/** `a { b c { d } }` → `a { b }` and `a { c { d } }`. */
function halvesOf(part: string): string[] {
  const at = part.indexOf('{')
  if (at < 0) throw new Error(`${part} cannot be asked within the limits`)
  const children = partsOf(part.slice(at + 1, part.lastIndexOf('}')))
  const head = part.slice(0, at)
  if (children.length === 1) return halvesOf(children[0]!).map((half) => `${head}{ ${half} }`)
  const middle = Math.ceil(children.length / 2)
  return [children.slice(0, middle), children.slice(middle)].map((half) => `${head}{ ${half.join(' ')} }`)
}

/** The selections of a set, each with its own set. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part: string[] = []
  const words = text.trim().split(/\s+/)
  for (const [index, word] of words.entries()) {
    part.push(word)
    if (word === '{') depth += 1
    if (word === '}') depth -= 1
    const ends = depth === 0 && words[index + 1] !== '{' && word !== '...' && word !== 'on'
    if (ends) parts.push(part.splice(0).join(' '))
  }
  return parts
}

function fits(text: string): boolean {
  const errors = validate(schema, parse(text), rules)
  const wrong = errors.find(({ message }) => !/Query validation error/.test(message))
  if (wrong) throw new Error(`${wrong.message} in ${text.slice(0, 500)}`)
  return errors.length === 0 && text.split(/[^\w]+|[{}()]/).length < 2_500
}

function documentOf(type: RootType, field: GraphQLField<unknown, unknown>, selection: string): string {
  const variables = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ')
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ')
  return `${type.toLowerCase()} M${variables && `(${variables})`} { ${field.name}${given && `(${given})`} ${selection} }`
}

function selectionsOf(type: GraphQLCompositeType, above: readonly string[], depth: number): string[] {
  const members = isUnionType(type) ? type.getTypes() : []
  const inMembers = members.map((member) => `... on ${member.name} { ${fieldsOf(member, above, depth).join(' ')} }`)
  return ['__typename', ...(isObjectType(type) ? fieldsOf(type, above, depth) : inMembers)]
}

/** A type inside itself is not entered again: what it shows there, it shows above. */
function fieldsOf(type: GraphQLObjectType, above: readonly string[], depth: number): string[] {
  const path = [...above, type.name]
  return Object.values(type.getFields()).flatMap((field) => {
    const answer = getNamedType(field.type)
    const given = field.args.map(({ name }) => `${name}:${ARGUMENTS[name]}`).join(',')
    const name = given ? `${field.name}(${given})` : field.name
    if (!isCompositeType(answer)) return [name]
    if (depth <= 2 || path.includes(answer.name)) return []
    const inside = selectionsOf(answer, path, depth - 1)
    return inside.length > 0 ? [`${name} { ${inside.join(' ')} }`] : []
  })
}
