import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import styles from './Metrics.module.css'

type Props = { name: string; unit: string; rows: readonly { moment: string; value: string }[] }

/** Every value of a chart, the newest first; made only once it is opened. */
export function ChartTable({ name, unit, rows }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Trans>As a table</Trans>
      </summary>
      {open && (
        // It scrolls, so it can be reached by keyboard.
        <div className={styles.tablePlace} tabIndex={0} role="region" aria-label={name}>
          <table className={styles.table} aria-label={name}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Time</Trans>
                </th>
                <th scope="col">{unit}</th>
              </tr>
            </thead>
            <tbody>
              {rows.toReversed().map(({ moment, value }, at) => (
                <tr key={rows.length - at}>
                  <th scope="row">{moment}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
