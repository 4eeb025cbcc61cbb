// `node stack-child.ts DIR PORT [NAME=VALUE …]`: the whole system with these settings, until killed. Says "ready".
import process from 'node:process'
import { createStack } from '../../src/embedded/embedded-stack.ts'

const [dataDir = '', port = '', ...settings] = process.argv.slice(2)
const env = Object.fromEntries(settings.map((setting) => setting.split('=', 2) as [string, string]))
const stack = createStack({ dataDir, port: Number(port), logLevel: 'error', env })
await stack.start()

process.once('SIGTERM', async () => {
  await stack.stop()
  process.exit(0)
})

// Said last: whoever hears it may end this process at once.
process.stdout.write('ready\n')
