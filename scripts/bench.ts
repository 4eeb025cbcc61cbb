// `npm run bench [-- P3 P5] [--engines]`: the figures of the system, beside their raw limits.
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { startEngines } from './engines/engines.ts'

await buildIfStale(join(import.meta.dirname, '..'))
const { readAsked } = await import('../bench/asked.ts')
const { runBench } = await import('../bench/run.ts')
const asked = readAsked(process.argv.slice(2))
const engines = asked.column === 'engines' ? await startEngines(process.env) : undefined
await runBench(asked, engines)
await engines?.stop()
