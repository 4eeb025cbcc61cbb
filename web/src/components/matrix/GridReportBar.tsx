import { useLingui } from '@lingui/react'
import { Plural, Trans, useLingui as useMacro } from '@lingui/react/macro'
import type { GridHandle } from './grid.ts'
import type { GridReport } from './grid-handlers.ts'
import { type CellBase, columnOf, type GridLayout } from './grid-model.ts'
import type { Problem } from './problem.ts'
import { problemText } from './problem-text.ts'
import styles from './report.module.css'
import { useReport } from './use-grid-state.ts'

/** Most problems listed one by one. */
const listed = 50

/** What became of the last paste, fill or undo: spoken always, and listed when something was not taken. */
export function GridReportBar<C extends CellBase>({ grid }: { grid: GridHandle<C> }) {
  const report = useReport(grid)
  const { t } = useMacro()
  const wrong = report && report.problems.length > 0
  return (
    <div role="status" aria-live="polite" className={wrong ? styles.report : styles.unseen}>
      {report && <Summary report={report} />}
      {wrong && (
        <>
          <button type="button" className={styles.close} aria-label={t`Close the list`} onClick={() => grid.setReport(null)}>
            ×
          </button>
          <ul className={styles.list}>
            {report.problems.slice(0, listed).map((problem, index) => (
              <ProblemLine key={index} problem={problem} grid={grid} />
            ))}
          </ul>
          {report.problems.length > listed && (
            <p>
              <Trans>and {report.problems.length - listed} more</Trans>
            </p>
          )}
        </>
      )}
    </div>
  )
}

function Summary({ report }: { report: GridReport }) {
  const { changed, problems } = report
  return (
    <p className={styles.summary}>
      <Plural value={changed} one="# cell changed." other="# cells changed." />
      {problems.length > 0 && ' '}
      {problems.length > 0 && <Plural value={problems.length} one="# value was not taken:" other="# values were not taken:" />}
    </p>
  )
}

function ProblemLine<C extends CellBase>({ problem, grid }: { problem: Problem; grid: GridHandle<C> }) {
  const { i18n } = useLingui()
  const place = placeOf(grid.store.layout, problem)
  return (
    <li>
      {place !== '' && <strong>{place}</strong>} <q>{problem.text}</q> {i18n._(problemText[problem.reason])}
    </li>
  )
}

function placeOf(layout: GridLayout, { at, label }: Problem): string {
  const row = at && layout.rows[layout.rowAt.get(at.rowId) ?? -1]?.row.name
  const column = at && columnOf(layout, at)?.name
  return row && column ? `${row}, ${column}` : (label ?? '')
}
