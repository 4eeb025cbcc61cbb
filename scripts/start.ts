// `npm start`: builds what is missing, starts the whole system behind one port, fills the demo showroom once.
import { parseArgs } from 'node:util'
import { join, resolve } from 'node:path'
import { buildIfStale } from './build.ts'

const root = join(import.meta.dirname, '..')
const usage = `npm start -- [--port 4000] [--data DIR] [--empty] [--cluster]

  --port N    the one port of the pages and the API (default 4000)
  --data DIR  where everything is kept (default .data)
  --empty     no demo: make the first organisation with npm run ops
  --cluster   a process for each service, on the servers that KAFKA_BROKERS, POSTGRES_URL, ELASTICSEARCH_URL and S3_URL
              name`

const options = readOptions()
await buildIfStale(root)
const { serve } = await import('../stack/src/serve.ts')
await serve(options)

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4000' },
        data: { type: 'string', default: join(root, '.data') },
        empty: { type: 'boolean', default: false },
        cluster: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`--port ${values.port} is not a port number`)
    return { port, dataDir: resolve(values.data), empty: values.empty, cluster: values.cluster }
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}
