import { useLingui } from '@lingui/react/macro'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import styles from './Flow.module.css'
import { type FlowEdge, flows, waits } from './flow-graph.ts'
import { formatRate } from './format-rate.ts'
import { arrowKey, type Layout } from './layout.ts'
import { labelPoint, routePath } from './route-path.ts'

type Props = {
  edges: readonly FlowEdge[]
  layout: Layout
  /** A node whose lines stand out. */ active: string | undefined
}

/** The lines of the picture. What they say is said by the nodes as well. */
export function FlowEdges({ edges, layout, active }: Props) {
  const { t } = useLingui()
  const locale = intlLocale()
  const touches = ({ from, to }: FlowEdge) => active !== undefined && (from === active || to === active)
  const figure = (edge: FlowEdge) => {
    if (waits(edge)) return t`${formatCount(edge.lag, locale)} wait`
    return touches(edge) && flows(edge) ? t`${formatRate(edge.rate!, locale)}/s` : undefined
  }
  // What stands out lies on top.
  const drawn = edges.toSorted((a, b) => rankOf(a, touches) - rankOf(b, touches))
  return (
    <svg className={styles.edges} width={layout.width} height={layout.height} aria-hidden>
      {drawn.map((edge) => {
        const route = layout.routes.get(arrowKey(edge)) ?? []
        const text = figure(edge)
        const look = [
          styles.edge,
          lookOf(edge),
          active !== undefined && (touches(edge) ? styles.touched : styles.faded),
        ]
        return (
          <g key={arrowKey(edge)}>
            <path
              d={routePath(route)}
              className={look.filter(Boolean).join(' ')}
              style={{ strokeWidth: widthOf(edge), animationDuration: `${durationOf(edge)}s` }}
            />
            {text && (
              <text {...labelPoint(route)} className={styles.figure} textAnchor="middle">
                {text}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function lookOf(edge: FlowEdge) {
  if (waits(edge)) return styles.waiting
  if (edge.rate === null) return styles.unknown
  return flows(edge) ? styles.flowing : styles.still
}

const rankOf = (edge: FlowEdge, touches: (edge: FlowEdge) => boolean) =>
  (touches(edge) ? 4 : 0) + (waits(edge) ? 2 : 0) + (flows(edge) ? 1 : 0)

/** px, growing with every tenfold. */
const widthOf = (edge: FlowEdge) => (flows(edge) ? Math.min(4, 1.5 + Math.log10(1 + edge.rate!) * 0.8) : 1)

/** Seconds that a dash takes for its way: the faster, the more flows. */
const durationOf = (edge: FlowEdge) => (flows(edge) ? Math.max(0.4, 2 - Math.log10(1 + edge.rate!) * 0.5) : 0)
