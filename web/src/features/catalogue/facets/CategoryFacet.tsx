import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Icon } from '../../../components/ui/Icon.tsx'
import { type CategoryNode, categoryTree, holdsChosen } from './category-tree.ts'
import type { FacetValue } from './facet-labels.ts'
import { facetTitle, valueText } from './facet-text.ts'
import { FacetOption } from './FacetOption.tsx'
import { FacetSection } from './FacetSection.tsx'
import styles from './Facets.module.css'

type Props = {
  values: readonly FacetValue[]
  chosen: readonly string[]
  onToggle: (path: string, selected: boolean) => void
}

export function CategoryFacet({ values, chosen, onToggle }: Props) {
  // A chosen branch stays in the tree when the other filters leave it nothing.
  const missing = chosen.filter((path) => values.every((each) => each.value !== path))
  const tree = categoryTree([...values, ...missing.map((value) => ({ value, label: '', count: 0 }))])
  if (tree.length === 0) return null
  return (
    <FacetSection title={facetTitle('category')} chosen={chosen.length}>
      <Branch nodes={tree} chosen={chosen} onToggle={onToggle} open={tree.length === 1} />
    </FacetSection>
  )
}

type BranchProps = {
  nodes: readonly CategoryNode[]
  chosen: readonly string[]
  onToggle: (path: string, selected: boolean) => void
  open?: boolean
}

function Branch({ nodes, chosen, onToggle, open = false }: BranchProps) {
  return (
    <ul className={styles.branch}>
      {nodes.map((node) => (
        <TreeItem key={node.path} node={node} chosen={chosen} onToggle={onToggle} open={open} />
      ))}
    </ul>
  )
}

function TreeItem({
  node,
  chosen,
  onToggle,
  open: first,
}: { node: CategoryNode; open: boolean } & Pick<BranchProps, 'chosen' | 'onToggle'>) {
  const { t } = useLingui()
  const checked = chosen.includes(node.path)
  const below = holdsChosen(node, chosen)
  const [unfolded, setUnfolded] = useState(first || below)
  const open = unfolded || (below && !checked)
  const label = valueText('category', node.path, node.label)
  return (
    <li>
      <div className={styles.twig}>
        <FacetOption
          label={label}
          count={node.count}
          checked={checked}
          indeterminate={below && !checked}
          onChange={(selected) => onToggle(node.path, selected)}
        />
        {node.children.length > 0 && (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-label={t`Parts of ${label}`}
            onClick={() => setUnfolded(!open)}
          >
            <Icon name={open ? 'chevronUp' : 'chevronDown'} size={12} />
          </button>
        )}
      </div>
      {open && node.children.length > 0 && <Branch nodes={node.children} chosen={chosen} onToggle={onToggle} />}
    </li>
  )
}
