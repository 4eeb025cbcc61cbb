/** GraphQL's CollectFields for object types, whose conditions need no run-time type. */
import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { NotPlainError } from './not-plain-error.ts'

export interface Selecting {
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
  variables: Readonly<Record<string, unknown>>
}

/** By response key, in the order in which the answer has them. */
export function collectFields(
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
  selecting: Selecting,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const seen = new Set<string>()
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (!isIncluded(selection, selecting.variables)) continue
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const known = fields.get(key)
        if (known) known.push(selection)
        else fields.set(key, [selection])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        assertOf(type, selection.typeCondition?.name.value)
        collect(selection.selectionSet)
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value)
        const fragment = selecting.fragments[selection.name.value]!
        assertOf(type, fragment.typeCondition.name.value)
        collect(fragment.selectionSet)
      }
    }
  }
  sets.forEach(collect)
  return fields
}

export function isIncluded(selection: SelectionNode, variables: Selecting['variables']): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
  )
}

/** Fragments on interfaces and unions are not for the quick execution. */
function assertOf(type: GraphQLObjectType, condition: string | undefined): void {
  if (condition !== undefined && condition !== type.name) throw new NotPlainError()
}
