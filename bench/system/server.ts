// The system that is measured: `node server.ts PORT DATA`. Says "ready" when it serves.
import { createStack } from '@selvedge/stack/src/embedded/embedded-stack'

const [port = '', dataDir = ''] = process.argv.slice(2)
// A person asks so much in a day, one client of a bench in a second: what bounds a session would be measured.
const env = {
  SELVEDGE_POINTS_PER_SECOND: '1000000000',
  SELVEDGE_LOGINS_PER_MINUTE: '1000000',
  SELVEDGE_API_REQUESTS_PER_SECOND: '100000',
}
const stack = createStack({ port: Number(port), dataDir, logLevel: 'error', env })
await stack.start()
// It ends with whoever started it; Ctrl-C, which goes to both, is for that one alone.
process.on('SIGINT', () => {})
process.stdin.resume().once('end', async () => {
  await stack.stop()
  process.exit(0)
})

// Said last: whoever hears it may end this process at once.
process.stdout.write('ready\n')
