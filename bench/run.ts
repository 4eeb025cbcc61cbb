// `npm run bench [-- P3 P5]`: measures, prints one table; a run of all rows writes RESULTS.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { mapFile } from '@selvedge/stack/src/load/map-file'
import type { Bench } from './bench.ts'
import type { Figure } from './measure/figure.ts'
import { resultsOf } from './report/results.ts'
import { tableOf } from './report/table.ts'
import { rows } from './rows.ts'
import { makeRetailers, RETAILERS } from './showroom/retailers.ts'
import { enter, VIEWERS } from './showroom/viewers.ts'
import { fillShowroom } from './showroom/showroom.ts'
import type { Showroom } from './showroom/showroom.ts'
import { startSystem } from './system/system.ts'

const usage = `npm run bench [-- P3 P5 …] [--products 50000] [--port 4801] [--write]

Without names all rows run and bench/RESULTS.md is written; with names only the table is printed, unless --write.`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    products: { type: 'string', default: '50000' },
    port: { type: 'string', default: '4801' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const known = [...new Set(rows.flatMap(({ names }) => names))]
const wrong = positionals.filter((name) => !known.includes(name))
if (values.help || wrong.length > 0) {
  console.log(wrong.length > 0 ? `There is no row ${wrong.join(', ')}: ${known.join(' ')}` : usage)
  process.exit(values.help ? 0 : 2)
}
const chosen =
  positionals.length === 0 ? rows : rows.filter(({ names }) => names.some((name) => positionals.includes(name)))

const began = performance.now()
const busy = loadavg()[0]!
const day = new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`)
const size = Number(values.products)
const say = (text: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`)
const { brands: source } = await mapFile('opensearch-ecommerce', undefined, day)
const dataDir = mkdtempSync(join(tmpdir(), 'selvedge-bench-'))
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
const starting = startSystem(Number(values.port), dataDir)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void starting.then(({ stop }) => stop()).finally(() => process.exit(1)))
const system = await starting
let filled: Promise<Showroom> | undefined
const showroom = () => (filled ??= fillShowroom({ system, source, size, day, say }))
const retailers = once(async () => {
  const made = await makeRetailers(await showroom())
  say(`${made.length} retailers`)
  return made
})
const viewers = once(async () => enter(system.url, (await retailers()).slice(0, VIEWERS)))
const bench: Bench = { system, showroom, retailers, viewers, day, say }

const figures: Figure[] = []
try {
  for (const { names, measure } of chosen) {
    say(names.join(', '))
    try {
      figures.push(...(await measure(bench)))
    } catch (error) {
      // The other rows are worth having all the same.
      process.exitCode = 1
      console.error(`${names.join(', ')} could not be measured:`, error)
    }
  }
} finally {
  await filled?.then(({ access }) => access.close()).catch(() => undefined)
  await system.stop()
}
console.log(`\n${tableOf(figures)}\n`)
if (values.write || positionals.length === 0) {
  const seconds = (performance.now() - began) / 1000
  const run = { figures, products: size, retailers: RETAILERS, at: new Date().toISOString(), seconds, busy }
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), resultsOf(run))
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
