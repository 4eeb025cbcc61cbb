import { memo, type ReactNode } from 'react'
import styles from './grid.module.css'
import type { GridSection } from './grid-model.ts'

interface GridBandProps {
  section: GridSection
  renderBand: ((section: GridSection) => ReactNode) | undefined
  /** Of the whole grid: it spans them. */
  columns: number
  ariaRow: number
  height: number
}

/** A line over a group of sections: the brand and window they belong to. */
export const GridBand = memo(function GridBand({ section, renderBand, columns, ariaRow, height }: GridBandProps) {
  return (
    <tr role="row" aria-rowindex={ariaRow} className={styles.band} style={{ height }}>
      <td role="gridcell" aria-readonly="true" aria-colindex={1} aria-colspan={columns} className={styles.bandCell}>
        {renderBand?.(section)}
      </td>
    </tr>
  )
})
