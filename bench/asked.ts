/** The words of `npm run bench`. */
import { parseArgs } from 'node:util'
import type { Column } from './bench.ts'
import { rows } from './rows.ts'
import type { Row } from './rows.ts'

const usage = `npm run bench [-- P3 P5 …] [--engines] [--products 50000] [--port 4801] [--write]

  --engines   the system as processes on Kafka, PostgreSQL, Elasticsearch and S3: those that KAFKA_BROKERS, POSTGRES_URL,
              ELASTICSEARCH_URL and S3_URL name, which must be empty, else servers that are started for it

Without names all rows run and bench/RESULTS.md is written, with --engines bench/RESULTS-ENGINES.md; with names only the
table is printed, unless --write.`

export interface Asked {
  column: Column
  rows: readonly Row[]
  products: number
  port: number
  /** Keeps the table. */
  write: boolean
}

/** Ends the process when it was asked for help, or for what there is not. */
export function readAsked(words: string[]): Asked {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      engines: { type: 'boolean', default: false },
      products: { type: 'string', default: '50000' },
      port: { type: 'string', default: '4801' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const column = values.engines ? 'engines' : 'embedded'
  const those = rows.filter(({ columns }) => columns.includes(column))
  const known = [...new Set(those.flatMap(({ names }) => names))]
  const wrong = positionals.filter((name) => !known.includes(name))
  if (values.help || wrong.length > 0) {
    console.log(wrong.length > 0 ? `There is no row ${wrong.join(', ')}: ${known.join(' ')}` : usage)
    process.exit(values.help ? 0 : 2)
  }
  const all = positionals.length === 0
  return {
    column,
    rows: all ? those : those.filter(({ names }) => names.some((name) => positionals.includes(name))),
    products: Number(values.products),
    port: Number(values.port),
    write: values.write || all,
  }
}
