import { chartArea, chartSize } from './chart-size.ts'
import styles from './Metrics.module.css'

type Props = {
  unit: string
  levels: readonly { y: number; text: string }[]
  moments: readonly { x: number; text: string }[]
}

/** Lines at round values, and what they and the times are. */
export function ChartAxes({ unit, levels, moments }: Props) {
  return (
    <g className={styles.axes}>
      {levels.map(({ y, text }) => (
        <g key={y}>
          <path d={`M${chartArea.left} ${y}H${chartArea.right}`} />
          <text x={chartArea.left - 6} y={y + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <text x={chartArea.left} y={9}>
        {unit}
      </text>
      {moments.map(({ x, text }) => (
        <g key={x}>
          <path d={`M${x} ${chartArea.bottom}v4`} />
          <text x={Math.min(x, chartSize.width - 18)} y={chartArea.bottom + 17} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
