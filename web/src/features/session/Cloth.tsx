import styles from './Cloth.module.css'

const columns = 14
const rows = 18

/** Always the same cloth: a fixed hash of the place, 0 to 1. */
const grain = (row: number, column: number) => {
  const wave = Math.sin(row * 127.1 + column * 311.7) * 43758.5453
  return wave - Math.floor(wave)
}

/** Order quantities woven into the cloth, brighter towards the corner. Decoration only. */
export function Cloth() {
  return (
    <svg
      className={styles.cloth}
      viewBox={`0 0 ${columns * 64} ${rows * 44}`}
      preserveAspectRatio="xMaxYMin slice"
      aria-hidden
    >
      {Array.from({ length: rows * columns }, (_, index) => {
        const [row, column] = [Math.floor(index / columns), index % columns]
        const chance = grain(row, column)
        const [x, y] = [column * 64, row * 44]
        if (chance < 0.42) return <path key={index} d={`M${x + 4} ${y + 40}h56`} className={styles.thread} />
        return (
          <g key={index}>
            <rect
              x={x + 3}
              y={y + 3}
              width={58}
              height={38}
              rx={2}
              className={chance > 0.86 ? styles.bright : styles.cell}
            />
            <text x={x + 50} y={y + 27} className={chance > 0.86 ? styles.count : styles.faint}>
              {Math.round(chance * 12) * (chance > 0.7 ? 2 : 1)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
