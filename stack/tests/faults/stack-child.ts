// `node stack-child.ts DIR PORT`: the whole system, until killed. Says "ready".
import process from 'node:process'
import { createStack } from '../../src/embedded/embedded-stack.ts'

const [dataDir = '', port = ''] = process.argv.slice(2)
const stack = createStack({ dataDir, port: Number(port), logLevel: 'error' })
await stack.start()
process.stdout.write('ready\n')

process.once('SIGTERM', async () => {
  await stack.stop()
  process.exit(0)
})
