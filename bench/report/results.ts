/** `RESULTS.md`: the table of a run, where and on what it was measured, and what limits the rows that miss their goal. */
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { isMet } from '../measure/figure.ts'
import type { Figure } from '../measure/figure.ts'
import { limits } from './limits.ts'
import { tableOf } from './table.ts'

export interface Run {
  figures: readonly Figure[]
  products: number
  retailers: number
  /** ISO time of its end. */
  at: string
  seconds: number
  /** Programs that wanted the processor before it began; more than a half make the figures poorer than they are. */
  busy: number
}

export function resultsOf({ figures, products, retailers, at, seconds, busy }: Run): string {
  const missed = [...new Set(figures.filter((figure) => isMet(figure) === false).map(({ row }) => row))]
  return `# Figures

Written by \`npm run bench\`, embedded stack. Goals are those of the rows' own files in \`rows/\`; where a ratio and an
absolute stand, the ratio decides and the absolute is orientation for 2 cores. A figure with a spread is the median of n
repetitions; a percentile is over n samples.

| | |
|---|---|
| measured | ${at.slice(0, 16).replace('T', ' ')} UTC, ${Math.round(seconds / 60)} min |
| machine | ${cpus().length} cores, ${cpus()[0]!.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB; load by others before the run ${busy.toFixed(1)} |
| versions | Node ${process.versions.node}, SQLite ${process.versions['sqlite']}, ${system()} |
| data | ${products.toLocaleString('en-GB')} products: the 7,095 colourways of opensearch-ecommerce that have a brand, and seeded variations of them; 6 SKUs, 3 price lists and supply per SKU each; 8 brands, 24 price books, ${retailers} retailers |

${tableOf(figures)}

${missed.length === 0 ? 'Every goal is met.' : `What limits the rows that miss a goal:\n\n${missed.map((row) => `- **${row}**: ${limits[row] ?? 'not known yet.'}`).join('\n')}`}
`
}

function system(): string {
  try {
    return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))![1]!
  } catch {
    return process.platform
  }
}
