// `node cluster-child.ts DIR PORT NAME=VALUE …`: the whole system as processes on these servers, until killed. Says "ready".
import process from 'node:process'
import { createClusterStack } from '../../src/cluster/cluster-stack.ts'
import { builtWeb } from '../../src/embedded/embedded-stack.ts'

const [dataDir = '', port = '', ...settings] = process.argv.slice(2)
const env = Object.fromEntries(settings.map((setting) => setting.split(/=(.*)/s, 2) as [string, string]))
const stack = createClusterStack({ dataDir, port: Number(port), webDir: builtWeb, logLevel: 'error', env })
await stack.start()

process.once('SIGTERM', async () => {
  await stack.stop()
  process.exit(0)
})

// Said last: whoever hears it may end this process at once.
process.stdout.write('ready\n')
