import { useLingui } from '@lingui/react'
import { Plural, Trans, useLingui as useMacro } from '@lingui/react/macro'
import type { RefObject } from 'react'
import { focusActive } from './focus-active.ts'
import grids from './grid.module.css'
import type { GridHandle } from './grid.ts'
import type { GridReport } from './grid-handlers.ts'
import { type CellBase, columnOf, type GridLayout } from './grid-model.ts'
import { CloseIcon } from './icons.tsx'
import type { Problem } from './problem.ts'
import { problemText } from './problem-text.ts'
import styles from './report.module.css'
import { useReport } from './use-grid-state.ts'

/** Most problems listed one by one. */
const listed = 50

interface GridReportBarProps<C extends CellBase> {
  grid: GridHandle<C>
  wrapper: RefObject<HTMLElement | null>
}

/**
 * What became of the last paste, fill or undo: spoken always, and listed when something was not taken. The list
 * stays while its cells are put right, until closed or until the next such action.
 */
export function GridReportBar<C extends CellBase>({ grid, wrapper }: GridReportBarProps<C>) {
  const report = useReport(grid)
  const { t } = useMacro()
  const problems = report?.problems ?? []
  const close = () => {
    grid.setReport(null)
    focusActive(wrapper.current!)
  }
  return (
    <div className={problems.length > 0 ? styles.report : undefined}>
      <div role="status" aria-live="polite" className={problems.length > 0 ? styles.summary : grids.unseen}>
        {report && <Summary report={report} />}
      </div>
      {problems.length > 0 && (
        <>
          <button type="button" className={styles.close} aria-label={t`Close the list`} onClick={close}>
            <CloseIcon />
          </button>
          <ul className={styles.list}>
            {problems.slice(0, listed).map((problem, index) => (
              <ProblemLine key={index} problem={problem} grid={grid} />
            ))}
          </ul>
          {problems.length > listed && (
            <p>
              <Trans>and {problems.length - listed} more</Trans>
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
    <>
      <Plural value={changed} one="# cell changed." other="# cells changed." />
      {problems.length > 0 && ' '}
      {problems.length > 0 && (
        <Plural value={problems.length} one="# value was not taken:" other="# values were not taken:" />
      )}
    </>
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
