import { useLingui } from '@lingui/react/macro'
import { Icon } from '../../../components/ui/Icon.tsx'
import { VisuallyHidden } from '../../../components/ui/VisuallyHidden.tsx'
import styles from './Flow.module.css'
import type { FlowNode } from './flow-graph.ts'
import { useNodeFacts } from './use-node-facts.ts'

type Props = {
  node: FlowNode
  name: string
  /** Names of what flows into it. */
  from: readonly string[]
  tabStop: boolean
  onOpen: (node: FlowNode) => void
}

/** A part of the system: what it is called, how it is, and what passes it. */
export function FlowNodeButton({ node, name, from, tabStop, onOpen }: Props) {
  const { t } = useLingui()
  const { tone, icon, word, figures, calm } = useNodeFacts(node)
  return (
    <button
      type="button"
      data-node={node.id}
      className={[styles.node, styles[node.kind], tone && styles[tone]].filter(Boolean).join(' ')}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => onOpen(node)}
    >
      <span className={styles.name}>{name}</span>
      {word && (
        <span className={styles.word}>
          {icon && <Icon name={icon} size={12} />}
          {calm ? <VisuallyHidden>{word}</VisuallyHidden> : <span>{word}</span>}
          {calm && <span className={styles.figures}>{figures}</span>}
        </span>
      )}
      {figures && !calm && <span className={styles.figures}>{figures}</span>}
      {from.length > 0 && <span className={styles.from}>{t`from ${from.join(', ')}`}</span>}
    </button>
  )
}
