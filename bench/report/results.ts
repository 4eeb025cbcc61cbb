/** `RESULTS.md`: the table of a run, where and on what it was measured, and what limits the rows that miss their goal. */
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { isMet } from '../measure/figure.ts'
import type { Column } from '../bench.ts'
import type { Figure } from '../measure/figure.ts'
import { limits } from './limits.ts'
import { tableOf } from './table.ts'

/** Beside the rows. */
export const resultFile: Record<Column, string> = { embedded: 'RESULTS.md', engines: 'RESULTS-ENGINES.md' }

export interface Run {
  column: Column
  figures: readonly Figure[]
  products: number
  retailers: number
  /** Of what it stands on. */
  versions: readonly string[]
  /** ISO time of its end. */
  at: string
  seconds: number
  /** Programs that wanted the processor before it began; more than a half make the figures poorer than they are. */
  busy: number
}

export function resultsOf({ column, figures, products, retailers, versions, at, seconds, busy }: Run): string {
  const missed = [...new Set(figures.filter((figure) => isMet(figure) === false).map(({ row }) => row))]
  return `${heads[column]} Goals are those of the rows' own files in \`rows/\`; where a ratio and an
absolute stand, the ratio decides and the absolute is orientation for 2 cores. A figure with a spread is the median of n
repetitions; a percentile is over n samples.

| | |
|---|---|
| measured | ${at.slice(0, 16).replace('T', ' ')} UTC, ${Math.round(seconds / 60)} min |
| machine | ${cpus().length} cores, ${cpus()[0]!.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB; load by others before the run ${busy.toFixed(1)} |
| versions | Node ${process.versions.node}, ${versions.join(', ')}, ${system()} |
| data | ${products.toLocaleString('en-GB')} products: the 7,095 colourways of opensearch-ecommerce that have a brand, and seeded variations of them; 6 SKUs, 3 price lists and supply per SKU each; 8 brands, 24 price books, ${retailers} retailers |

${tableOf(figures)}

${missed.length === 0 ? 'Every goal is met.' : `What limits the rows that miss a goal:\n\n${missed.map((row) => `- **${row}**: ${limits[column][row] ?? 'not known yet.'}`).join('\n')}`}
`
}

const heads: Record<Column, string> = {
  embedded: `# Figures

Written by \`npm run bench\`: the system on files, threads of one process; on servers: [RESULTS-ENGINES.md](RESULTS-ENGINES.md).`,
  engines: `# Figures on servers

Written by \`npm run bench -- --engines\`: a process for each service as \`npm start -- --cluster\` runs them (two of
orders, enrichment and gateway), and the servers, all on one machine; on files: [RESULTS.md](RESULTS.md).`,
}

function system(): string {
  try {
    return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))![1]!
  } catch {
    return process.platform
  }
}
