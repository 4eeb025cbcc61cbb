import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import type { ValueNode } from 'graphql'

const DATE = /^\d{4}-\d{2}-\d{2}$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/

/** Times and dates travel as the text they are stored as; only what clients send is checked. */
export const DateTime = textScalar(
  'DateTime',
  'a UTC instant such as 2026-08-01T09:30:00.000Z',
  (text) => DATE_TIME.test(text) && isReal(text),
)
export const DateScalar = textScalar(
  'Date',
  'a calendar date such as 2026-08-01',
  (text) => DATE.test(text) && isReal(text),
)

export const Minor = new GraphQLScalarType<number, number>({
  name: 'Minor',
  serialize: (value) => integer(value),
  parseValue: (value) => integer(value),
  parseLiteral: (node) => integer(node.kind === Kind.INT ? Number(node.value) : undefined),
})

function integer(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new GraphQLError('Minor is a whole number of minor units')
}

function textScalar(name: string, what: string, isValid: (text: string) => boolean): GraphQLScalarType<string, string> {
  const checked = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value
    throw new GraphQLError(`${name} is ${what}`)
  }
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => String(value),
    parseValue: checked,
    parseLiteral: (node: ValueNode) => checked(node.kind === Kind.STRING ? node.value : undefined),
  })
}

/** `2026-02-30` has the form of a date and is none. */
function isReal(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text.slice(0, 10)
}
