// The stack as a process of its own, so that all it says can be read: `node serve.ts <data folder> <port> <web folder>`.
import { createStack } from '../../../src/embedded/embedded-stack.ts'

const [dataDir, port, webDir] = process.argv.slice(2) as [string, string, string]
const stack = createStack({
  dataDir,
  webDir,
  port: Number(port),
  logLevel: 'debug',
  env: { SELVEDGE_FREE_DOCUMENTS: 'true', SELVEDGE_LOGINS_PER_MINUTE: '40' },
})
await stack.start()
process.on('SIGTERM', () => void stack.stop().then(() => process.exit(0)))
console.log('serving')
