import type { FacetValue } from './facet-labels.ts'

export type CategoryNode = { path: string; label: string; count: number; children: CategoryNode[] }

/** Paths as a tree, each level by count; a parent that no answer names is made from its children. */
export function categoryTree(values: readonly Pick<FacetValue, 'value' | 'label' | 'count'>[]): CategoryNode[] {
  const nodes = new Map<string, CategoryNode>()
  const roots: CategoryNode[] = []
  const nodeAt = (path: string): CategoryNode => {
    const known = nodes.get(path)
    if (known) return known
    const at = path.lastIndexOf('/')
    const node: CategoryNode = { path, label: path.slice(at + 1), count: 0, children: [] }
    nodes.set(path, node)
    ;(at < 0 ? roots : nodeAt(path.slice(0, at)).children).push(node)
    return node
  }
  for (const { value, label, count } of values) Object.assign(nodeAt(value), { count, ...(label && { label }) })
  const sort = (level: CategoryNode[]) => {
    level.sort((left, right) => right.count - left.count || left.label.localeCompare(right.label))
    for (const node of level) sort(node.children)
  }
  sort(roots)
  return roots
}

/** Whether something is chosen at or below the node. */
export function holdsChosen({ path }: CategoryNode, chosen: readonly string[]): boolean {
  return chosen.some((each) => each === path || each.startsWith(`${path}/`))
}
