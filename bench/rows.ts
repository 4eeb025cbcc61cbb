/** All rows in the order in which they run: each finds the system as the ones before left it. */
import type { Bench, Column } from './bench.ts'
import type { Figure } from './measure/figure.ts'
import { searchRows } from './rows/p1-search.ts'
import { questionRows } from './rows/p2-questions.ts'
import { browserRows } from './rows/p10-browser.ts'
import { growthRows } from './rows/p13-growth.ts'
import { healthRows, metricsRows, tellingRows } from './rows/p14-metrics.ts'
import { socketRows } from './rows/p11-sockets.ts'
import { emptyRows, filledRows } from './rows/p12-footprint.ts'
import { importRows } from './rows/p3-import.ts'
import { liveRows } from './rows/p5-live.ts'
import { fillRows } from './rows/p6-fill.ts'
import { rebuildRows } from './rows/p6-rebuild.ts'
import { enrichmentRows } from './rows/p7-enrichment.ts'
import { replayRows } from './rows/p8-replay.ts'
import { restoreRows } from './rows/p8-restore.ts'
import { orderRows } from './rows/p9-orders.ts'

export interface Row {
  /** The rows of the figures it measures. */
  names: readonly string[]
  /** Where it is measured. */
  columns: readonly Column[]
  measure(bench: Bench): Promise<Figure[]>
}

const both = ['embedded', 'engines'] as const

export const rows: readonly Row[] = [
  { names: ['P12'], columns: ['embedded'], measure: emptyRows },
  { names: ['P14'], columns: ['embedded'], measure: healthRows },
  { names: ['P14'], columns: ['embedded'], measure: tellingRows },
  { names: ['P14'], columns: ['engines'], measure: metricsRows },
  { names: ['P13'], columns: both, measure: growthRows },
  { names: ['P3', 'P4'], columns: both, measure: importRows },
  { names: ['P1'], columns: both, measure: searchRows },
  { names: ['P2'], columns: both, measure: questionRows },
  { names: ['P6'], columns: both, measure: fillRows },
  { names: ['P6'], columns: both, measure: rebuildRows },
  { names: ['P9'], columns: both, measure: orderRows },
  { names: ['P5'], columns: both, measure: liveRows },
  { names: ['P11'], columns: both, measure: socketRows },
  { names: ['P8'], columns: both, measure: replayRows },
  { names: ['P12'], columns: ['embedded'], measure: filledRows },
  { names: ['P10'], columns: ['embedded'], measure: browserRows },
  { names: ['P7'], columns: both, measure: enrichmentRows },
  { names: ['P8'], columns: both, measure: restoreRows },
]
