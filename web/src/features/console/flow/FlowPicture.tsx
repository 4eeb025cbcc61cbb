import { useLingui } from '@lingui/react/macro'
import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react'
import styles from './Flow.module.css'
import { FlowEdges } from './FlowEdges.tsx'
import { type FlowGraph, type FlowNode, isCalm } from './flow-graph.ts'
import { FlowNodeButton } from './FlowNodeButton.tsx'
import { type Box, layOut, type Sizes } from './layout.ts'
import { nextNode } from './next-node.ts'

const sizes: Sizes = { width: 156, gapX: 36, gapY: 8, lane: 4 }

/** px; two lines, three where there is something to say. Figures that change move nothing. */
const heightOf = (node: FlowNode) => (node.kind === 'consumer' && node.consumer && !isCalm(node) ? 60 : 44)

/** Lengths for the style sheet, which uses them where there is room for a picture. */
const lengths = (named: Record<`--${string}`, number>) =>
  Object.fromEntries(Object.entries(named).map(([name, length]) => [name, `${length}px`])) as CSSProperties

type Props = { label: string; graph: FlowGraph; onOpen: (node: FlowNode) => void }

/** One list of stages: a picture where there is room for one, read from top to bottom elsewhere and by screen readers. */
export function FlowPicture({ label, graph, onOpen }: Props) {
  const { t } = useLingui()
  const place = useRef<HTMLOListElement>(null)
  const [active, setActive] = useState<string>()
  const [stop, setStop] = useState<string>()
  // Figures change every few seconds, who reads whom hardly ever.
  const shape = JSON.stringify({
    boxes: graph.nodes.map((node): Box => ({ id: node.id, height: heightOf(node) })),
    arrows: graph.edges.map(({ from, to }) => ({ from, to })),
  })
  const layout = useMemo(() => {
    const { boxes, arrows } = JSON.parse(shape) as { boxes: Box[]; arrows: { from: string; to: string }[] }
    return layOut(boxes, arrows, sizes)
  }, [shape])
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  const tabStop = stop !== undefined && byId.has(stop) ? stop : layout.columns[0]?.[0]
  const pagesName = t`Pages and API`
  const nameOf = (id: string) => byId.get(id)?.label || pagesName
  /** Without its line to see, a topic needs its owner's name. */
  const wholeNameOf = (id: string) => {
    const node = byId.get(id)
    return node?.kind === 'topic' ? node.name : nameOf(id)
  }

  function move(event: KeyboardEvent) {
    const next = tabStop === undefined ? undefined : nextNode(layout, tabStop, event.key)
    if (next === undefined) return
    event.preventDefault()
    setStop(next)
    place.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`)?.focus()
  }

  const stageName = (ids: readonly string[]) => {
    const node = byId.get(ids[0] ?? '')
    if (node?.kind === 'owner') return node.derived ? t`Joined by` : t`Owners of truth`
    if (node?.kind === 'topic') return t`Topics`
    return node?.kind === 'consumer' ? t`Read by` : t`Shown by`
  }

  return (
    <div className={styles.scroller}>
      <div
        className={styles.picture}
        style={lengths({ '--width': layout.width, '--height': layout.height, '--box': sizes.width })}
      >
        <FlowEdges edges={graph.edges} layout={layout} active={active} />
        <ol ref={place} className={styles.stages} aria-label={label} onKeyDown={move}>
          {layout.columns.map((ids, column) => (
            <li key={column} className={styles.stage}>
              <h2 className={styles.stageName} style={lengths({ '--x': column * (sizes.width + sizes.gapX) })}>
                {stageName(ids)}
              </h2>
              <ul className={styles.nodes}>
                {ids.map((id) => (
                  <li
                    key={id}
                    className={styles.place}
                    style={lengths({
                      '--x': layout.places.get(id)!.x,
                      '--y': layout.places.get(id)!.y,
                      '--height': heightOf(byId.get(id)!),
                    })}
                    onPointerEnter={() => setActive(id)}
                    onPointerLeave={() => setActive(undefined)}
                    onFocus={() => {
                      setActive(id)
                      setStop(id)
                    }}
                    onBlur={() => setActive(undefined)}
                  >
                    <FlowNodeButton
                      node={byId.get(id)!}
                      name={nameOf(id)}
                      from={graph.edges.filter(({ to }) => to === id).map((edge) => wholeNameOf(edge.from))}
                      tabStop={id === tabStop}
                      onOpen={onOpen}
                    />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}
