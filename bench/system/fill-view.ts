// The catalogue's search made anew from the start of the log, by a process of its own that works as the projector does,
// beside what people use: `node fill-view.ts DATA`. Says how many milliseconds it took.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { indexName } from '@selvedge/bff/src/read-models/product-search/index-name'
import { productSearchView } from '@selvedge/bff/src/read-models/product-search/view'
import { productSchema } from '@selvedge/bff/src/read-models/product-search/schema'
import { systemClock } from '@selvedge/platform/clock'
import { inFiles, inSchemas } from '@selvedge/platform/db/locate'
import { openSearch } from '@selvedge/platform/search/open-search'
import { broadcastSignal } from '@selvedge/platform/signal/broadcast-signal'
import { startView } from '@selvedge/platform/views/run-view'
import { openLogOf } from './open-log.ts'

const [dataDir = ''] = process.argv.slice(2)
const { KAFKA_BROKERS: brokers, POSTGRES_URL: postgres, ELASTICSEARCH_URL: url } = process.env
const folder = mkdtempSync(join(tmpdir(), 'selvedge-bench-fill-'))
const signal = broadcastSignal()
const raise = (error: unknown) => {
  throw error
}
const log = await openLogOf({ dataDir, env: brokers ? { KAFKA_BROKERS: brokers } : {} })
// Its own names: a view gives up every other index of its kind.
const search = await openSearch(
  url
    ? { kind: 'elasticsearch', url, prefix: 'bench' }
    : { kind: 'embedded', folder: join(folder, 'search'), threads: 0 },
)
const name = `bench-${randomBytes(4).toString('hex')}`
const locate = postgres ? inSchemas(postgres) : inFiles

const began = performance.now()
const view = { ...productSearchView(search, systemClock), name }
const location = locate(folder, name)
const running = await startView(view, { location, log, signal, codeVersion: 'bench', onError: raise })
await running.caughtUp()
process.stdout.write(`${performance.now() - began}\n`)

const index = await indexName(running.db.read)
await running.stop()
await search.writer(index, productSchema).drop()
await log.close()
signal.close()
rmSync(folder, { recursive: true, force: true })
