/**
 * What a selection makes of plain data, worked out once per document: GraphQL's own execution asks for every field of
 * every object anew which type, arguments and resolver it has, and that was most of what a page of cards cost.
 */
import {
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  visit,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql'
import { collectFields } from './collect-fields.ts'
import type { Selecting } from './collect-fields.ts'
import { NotPlainError } from './not-plain-error.ts'
import { isPlain } from './plain.ts'

/** @throws Error for a value that the type does not allow: GraphQL's own execution then says which field it was */
export type Project = (value: unknown) => unknown

type Source = Record<string, unknown>

interface Part {
  key: string
  read(source: Source): unknown
  project: Project
}

/** @throws NotPlainError for a selection that needs more than the data */
export function projectionOf(type: GraphQLOutputType, nodes: readonly FieldNode[], selecting: Selecting): Project {
  if (isNonNullType(type)) {
    const inner = projectionOf(type.ofType, nodes, selecting)
    return (value) => inner(value) ?? unfit()
  }
  if (isListType(type)) {
    const each = projectionOf(type.ofType, nodes, selecting)
    return (value) => (value == null ? null : Array.isArray(value) ? value.map((item) => each(item)) : unfit())
  }
  if (isLeafType(type)) {
    return (value) => (value == null ? null : (type.serialize(isReady(value) ? value : unfit()) ?? unfit()))
  }
  if (!isObjectType(type) || type.isTypeOf) throw new NotPlainError()
  const parts = partsOf(type, nodes, selecting)
  return (value) => {
    if (value == null) return null
    if (typeof value !== 'object' || !isReady(value)) return unfit()
    const made: Source = {}
    for (const { key, read, project } of parts) made[key] = project(read(value as Source))
    return made
  }
}

function partsOf(type: GraphQLObjectType, nodes: readonly FieldNode[], selecting: Selecting): Part[] {
  const sets = nodes.map(({ selectionSet }) => selectionSet)
  return [...collectFields(type, sets, selecting)].map(([key, same]) => {
    // As a key of an ordinary object it would be lost.
    if (key === '__proto__') throw new NotPlainError()
    const name = same[0]!.name.value
    if (name === '__typename') return { key, read: () => type.name, project: (value) => value }
    const field = type.getFields()[name]!
    return { key, read: readerOf(field, same[0]!), project: projectionOf(field.type, same, selecting) }
  })
}

function readerOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Part['read'] {
  const { name, resolve } = field
  if (!resolve) return (source) => source[name]
  if (!isPlain(resolve) || hasVariable(node)) throw new NotPlainError()
  const args = getArgumentValues(field, node)
  return (source) => resolve(source, args, undefined, undefined as never)
}

function hasVariable(node: FieldNode): boolean {
  return (node.arguments ?? []).some((argument) => {
    let found = false
    visit(argument, { [Kind.VARIABLE]: () => void (found = true) })
    return found
  })
}

/** False for what a resolver would have to be called or waited for, and for errors given as values. */
function isReady(value: unknown): boolean {
  if (typeof value === 'function' || value instanceof Error) return false
  return typeof value !== 'object' || value === null || !('then' in value)
}

function unfit(): never {
  throw new NotPlainError()
}
