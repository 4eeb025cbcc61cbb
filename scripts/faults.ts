// `npm run faults -- --runs N --seed S [--engines]`: looks for a moment at which a promise breaks.
import { parseArgs } from 'node:util'
import { runCampaign } from '../stack/tests/faults/campaign.ts'
import { startFaultyEngines } from './engines/faulty-engines.ts'

const usage = `npm run faults [-- --runs 200] [--seed 1] [--beside 2] [--engines]

Strikes orders, their log, a view and a search index with faults at random moments while buyers race for scarce units
and products change, then looks at every promise: nothing acknowledged is lost, no request has two effects, no unit is
promised twice, nobody who follows the feed misses or repeats an event, what was published last is what is found, and
views equal those that are built anew. The seed chooses everything but the machine's own timing. On files, worlds of 25
faults run --beside each other; with --engines one world runs on a Kafka, a PostgreSQL and an Elasticsearch that are
started for it, behind networks that fail, and that are killed themselves.`

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    beside: { type: 'string', default: '2' },
    engines: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const [runs, seed, beside] = [Number(values.runs), Number(values.seed), Number(values.beside)]
const servers = values.engines ? await startFaultyEngines(['kafka', 'postgres', 'elasticsearch']) : undefined
// The children have it from here.
Object.assign(process.env, servers?.env)
const engines = [...(servers?.engines.values() ?? [])]
// A world on engines has their topics for itself, so there is one, with units to the end.
const size = values.engines
  ? { each: runs, units: 2 * runs, beside: 1 }
  : { each: Math.min(runs, 25), units: 40, beside }
const { failed, away, ...report } = await runCampaign({ runs, seed, engines, ...size }, console.log)
await servers?.stop()

const [p50, p99] = [0.5, 0.99].map((part) => Math.round(away[Math.floor(away.length * part)] ?? 0))
console.log(`
${report.runs} faults, ${report.orders} orders acknowledged; seeds that broke a promise: ${failed.join(', ') || 'none'}
${[...report.struck].map(([kind, count]) => `${kind} ${count}`).join(', ')}
answering again after a fault: p50 ${p50} ms, p99 ${p99} ms, longest ${Math.round(away.at(-1) ?? 0)} ms`)
process.exit(failed.length > 0 ? 1 : 0)
