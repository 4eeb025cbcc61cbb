/** Measures the rows that were asked for, prints one table, and keeps it where that was asked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { mapFile } from '@selvedge/stack/src/load/map-file'
import type { Asked } from './asked.ts'
import type { Bench } from './bench.ts'
import type { Figure } from './measure/figure.ts'
import { embeddedRaw } from './raw/embedded/embedded.ts'
import { enginesRaw } from './raw/engines/engines.ts'
import type { EngineUrls } from './raw/engines/engines.ts'
import { resultFile, resultsOf } from './report/results.ts'
import { tableOf } from './report/table.ts'
import { makeRetailers, RETAILERS } from './showroom/retailers.ts'
import { enter, VIEWERS } from './showroom/viewers.ts'
import { IMPORTS, openShowroom } from './showroom/showroom.ts'
import { startSystem } from './system/system.ts'

export interface Servers {
  env: EngineUrls
  /** Names and versions. */
  versions: readonly string[]
}

/** @param servers what the system stands on; without, on files */
export async function runBench({ column, rows, products, port, write }: Asked, servers?: Servers): Promise<void> {
  const began = performance.now()
  const busy = loadavg()[0]!
  const day = new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`)
  const say = (text: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`)
  const { brands: source } = await mapFile('opensearch-ecommerce', undefined, day)
  const dataDir = mkdtempSync(join(tmpdir(), 'selvedge-bench-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const starting = startSystem(port, dataDir, servers?.env)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void starting.then(({ stop }) => stop()).finally(() => process.exit(1)))
  const system = await starting
  const raw = servers ? enginesRaw(servers.env) : embeddedRaw
  const opened = once(() => openShowroom({ system, raw, source, size: products, day, say }))
  const showroom = async (imports = IMPORTS) => {
    const filled = await opened()
    await filled.grow(imports)
    return filled
  }
  const retailers = once(async () => {
    const made = await makeRetailers(await showroom(1))
    say(`${made.length} retailers`)
    return made
  })
  const viewers = once(async () => enter(system.url, (await retailers()).slice(0, VIEWERS)))
  const bench: Bench = { column, system, raw, showroom, retailers, viewers, day, say }

  const figures: Figure[] = []
  try {
    for (const { names, measure } of rows) {
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
    await opened
      .made()
      ?.then(({ access }) => access.close())
      .catch(() => undefined)
    await system.stop()
  }
  console.log(`\n${tableOf(figures)}\n`)
  if (!write) return
  const seconds = (performance.now() - began) / 1000
  const versions = servers?.versions ?? [`SQLite ${process.versions['sqlite']}`]
  const run = { column, figures, products, retailers: RETAILERS, versions, at: new Date().toISOString(), seconds, busy }
  writeFileSync(join(import.meta.dirname, resultFile[column]), resultsOf(run))
}

/** `made`: what it was if it was asked for. */
function once<T>(make: () => Promise<T>): { (): Promise<T>; made(): Promise<T> | undefined } {
  let made: Promise<T> | undefined
  return Object.assign(() => (made ??= make()), { made: () => made })
}
