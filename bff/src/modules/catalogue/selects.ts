import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'
import { isIncluded } from '../../gateway/execution/collect-fields.ts'

/**
 * Whether a field is asked for below the one that is resolved; what nobody asks for is not computed.
 * @param path names of fields, from the first below it
 */
export function selects(info: GraphQLResolveInfo, ...path: [string, ...string[]]): boolean {
  let nodes: readonly FieldNode[] = info.fieldNodes
  for (const name of path) nodes = nodes.flatMap(({ selectionSet }) => named(selectionSet, name, info))
  return nodes.length > 0
}

function named(set: SelectionSetNode | undefined, name: string, info: GraphQLResolveInfo): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (!isIncluded(selection, info.variableValues)) return []
    if (selection.kind === 'Field') return selection.name.value === name ? [selection] : []
    if (selection.kind === 'InlineFragment') return named(selection.selectionSet, name, info)
    return named(info.fragments[selection.name.value]?.selectionSet, name, info)
  })
}
