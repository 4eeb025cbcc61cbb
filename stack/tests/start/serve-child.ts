// `node serve-child.ts DIR PORT`: what `npm start -- --empty` runs once everything is built.
import { serve } from '../../src/serve.ts'

const [dataDir = '', port = ''] = process.argv.slice(2)
await serve({ dataDir, port: Number(port), empty: true, cluster: false })
