// `node serve-child.ts DIR PORT [cluster]`: what `npm start -- --empty [--cluster]` runs once everything is built.
import { serve } from '../../src/serve.ts'

const [dataDir = '', port = '', mode] = process.argv.slice(2)
await serve({ dataDir, port: Number(port), empty: true, cluster: mode === 'cluster' })
