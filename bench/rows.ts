/** All rows in the order in which they run: each finds the system as the ones before left it. */
import type { Bench } from './bench.ts'
import type { Figure } from './measure/figure.ts'
import { searchRows } from './rows/p1-search.ts'
import { questionRows } from './rows/p2-questions.ts'
import { browserRows } from './rows/p10-browser.ts'
import { emptyRows, filledRows } from './rows/p12-footprint.ts'
import { importRows } from './rows/p3-import.ts'
import { liveRows } from './rows/p5-live.ts'
import { orderRows } from './rows/p9-orders.ts'

export interface Row {
  /** The rows of the figures it measures. */
  names: readonly string[]
  measure(bench: Bench): Promise<Figure[]>
}

export const rows: readonly Row[] = [
  { names: ['P12'], measure: emptyRows },
  { names: ['P3', 'P4'], measure: importRows },
  { names: ['P1'], measure: searchRows },
  { names: ['P2'], measure: questionRows },
  { names: ['P9'], measure: orderRows },
  { names: ['P5'], measure: liveRows },
  { names: ['P12'], measure: filledRows },
  { names: ['P10'], measure: browserRows },
]
