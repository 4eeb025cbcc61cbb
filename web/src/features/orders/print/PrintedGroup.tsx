import { Trans } from '@lingui/react/macro'
import { Money } from '../../../components/ui/Money.tsx'
import { formatDate } from '../../../lib/format/dates.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { type Line, standingUnits } from '../data/order.ts'
import { lineColumns } from '../page/line-columns.ts'
import type { MatrixGroup } from '../page/matrix-groups.ts'
import { priceRange } from '../page/price-receipts.ts'
import { laterDates } from './later-dates.ts'
import { paper } from './paper.ts'
import { windowLine } from '../window-words.ts'
import styles from './print.module.css'

/** One style in one window for one door. */
export function PrintedGroup({ group }: { group: MatrixGroup }) {
  const { styleNumber, styleName, columns, lines, window, door, first } = group
  return (
    <section className={styles.group}>
      {first && (
        <h2>
          {windowLine(window)}
          {door && (
            <>
              {' · '}
              <Trans>
                Door {door.code} {door.name}
              </Trans>
            </>
          )}
        </h2>
      )}
      <table className={styles.lines}>
        <colgroup>
          <col className={styles.what} />
          <col span={columns.length} className={styles.size} />
          <col />
          <col span={3} className={styles.sum} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              {styleNumber} {styleName}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <td />
            <th scope="col">
              <Trans>Units</Trans>
            </th>
            <th scope="col">
              <Trans>Price</Trans>
            </th>
            <th scope="col">
              <Trans>Value</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PrintedLine key={line.id} line={line} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PrintedLine({ line, columns }: { line: Line; columns: readonly string[] }) {
  const cells = new Map(lineColumns(line).map(({ column, cell }) => [column, cell]))
  const range = priceRange(line)
  return (
    <tr>
      <th scope="row">
        {line.colourName} <small>{line.colourCode}</small>
        {laterDates(line).map(({ day, sizes }) => (
          <small key={day} className={styles.later}>
            {sizes.length === line.cells.length ? (
              <Trans>ships {formatDate(day, intlLocale(), paper)}</Trans>
            ) : (
              <Trans>
                {sizes.join(', ')} ships {formatDate(day, intlLocale(), paper)}
              </Trans>
            )}
          </small>
        ))}
      </th>
      {columns.map((column) => {
        const cell = cells.get(column)
        const units = cell && standingUnits(cell)
        return (
          <td key={column}>
            {cell && units !== cell.ordered && <s>{cell.ordered}</s>} {units}
          </td>
        )
      })}
      <td />
      <td>{line.units}</td>
      <td>
        {range && <Money {...range.low} />}
        {range && range.high.minor !== range.low.minor && (
          <>
            –<Money {...range.high} />
          </>
        )}
      </td>
      <td>
        <Money {...line.value} />
      </td>
    </tr>
  )
}
