// `npm run faults -- --runs N --seed S`: worlds of faults, one seed after the other, until there were so many.
import { parseArgs } from 'node:util'
import { faultNames } from './fault.ts'
import { runWorld } from './run-world.ts'

/** Faults of one world. */
const EACH = 25
/** Of each SKU: buyers meet at the last of them. */
const UNITS = 40

const usage = `npm run faults [-- --runs 200] [--seed 1] [--beside 2]

Strikes a small system of orders, log and view with faults at random moments while buyers race for scarce units, then
looks at every promise: nothing acknowledged is lost, no request has two effects, no unit is promised twice, nobody who
follows the feed misses or repeats an event, a view equals one that is built anew. The seed chooses everything but the
machine's own timing. Worlds of ${EACH} faults run --beside each other.`

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    beside: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}

const worlds = Math.ceil(Number(values.runs) / EACH)
const struck = new Map<string, number>()
const away: number[] = []
let orders = 0
let runs = 0
let failed = 0
let next = 0

async function lane(): Promise<void> {
  while (next < worlds) {
    const seed = Number(values.seed) + next++
    const broken = await verdict(seed)
    runs += EACH
    if (broken.length === 0) continue
    failed++
    console.error([`\nseed ${seed}: npm run faults -- --runs ${EACH} --seed ${seed}`, ...broken].join('\n  '))
  }
}

async function verdict(seed: number): Promise<string[]> {
  try {
    const report = await runWorld({ seed, runs: EACH, kinds: faultNames, units: UNITS })
    for (const [kind, count] of Object.entries(report.struck)) struck.set(kind, (struck.get(kind) ?? 0) + count)
    away.push(...report.away)
    orders += report.orders
    console.log(`seed ${seed}: ${EACH} faults, ${report.orders} orders`)
    return report.broken
  } catch (error) {
    return [String(error instanceof Error ? error.stack : error)]
  }
}

await Promise.all(Array.from({ length: Number(values.beside) }, lane))
away.sort((left, right) => left - right)
const [p50, p99] = [0.5, 0.99].map((part) => Math.round(away[Math.floor(away.length * part)] ?? 0))
console.log(`
${runs} faults, ${orders} orders acknowledged, ${failed} of ${worlds} worlds broke a promise
${[...struck].map(([kind, count]) => `${kind} ${count}`).join(', ')}
answering again after a fault: p50 ${p50} ms, p99 ${p99} ms, longest ${Math.round(away.at(-1) ?? 0)} ms`)
process.exit(failed > 0 ? 1 : 0)
