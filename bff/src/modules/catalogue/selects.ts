import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/** Whether a field is asked for directly below the one that is resolved; what nobody asks for is not computed. */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  return info.fieldNodes.some(({ selectionSet }) => contains(selectionSet, field, info))
}

function contains(set: SelectionSetNode | undefined, field: string, info: GraphQLResolveInfo): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === 'Field') return selection.name.value === field
    if (selection.kind === 'InlineFragment') return contains(selection.selectionSet, field, info)
    return contains(info.fragments[selection.name.value]?.selectionSet, field, info)
  })
}
