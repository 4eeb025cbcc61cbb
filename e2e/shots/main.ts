// Pictures of every page in every state, in the ignored folder `shots/`, to be looked at. The web app is built already.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { takeShots } from './take-shots.ts'
import { startSystem } from '../support/start-system.ts'

const root = join(import.meta.dirname, '..', '..')
const kinds = ['retailer', 'brand', 'operator'] as const
const usage = `npm run shots -- [retailer] [brand] [operator] [--url ADDRESS --data DIR]

  retailer …   only these kinds of organisation (default: all)
  --url        a system with the demo that runs already, instead of one made for this
  --data       its data folder`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean', default: false } },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const chosen = kinds.filter((kind) => positionals.length === 0 || positionals.includes(kind))
const folder = join(root, 'shots')
for (const kind of chosen) rmSync(join(folder, kind), { recursive: true, force: true })

const port = process.env.SELVEDGE_E2E_PORT!
const own = values.url && values.data ? undefined : await startSystem(port)
process.env.SELVEDGE_E2E_DATA = own?.dataDir ?? values.data
try {
  const url = values.url ?? `http://localhost:${port}`
  const missed = await takeShots({ url, folder, kinds: chosen, say: console.log })
  for (const line of missed) console.error(`Not shown: ${line}`)
  console.log(`Look at ${folder}`)
  process.exitCode = missed.length > 0 ? 1 : 0
} finally {
  await own?.stop()
}
