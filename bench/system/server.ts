// The system that is measured: `node server.ts PORT DATA [--cluster]`. Says "ready" when it serves. With --cluster it is
// processes on the servers that the environment names, as `npm start -- --cluster` runs them, else threads of this one.
import { createClusterStack } from '@selvedge/stack/src/cluster/cluster-stack'
import { builtWeb, createStack } from '@selvedge/stack/src/embedded/embedded-stack'

const [port = '', dataDir = '', cluster] = process.argv.slice(2)
// A person asks so much in a day, one client of a bench in a second: what bounds a session would be measured.
const env = {
  SELVEDGE_POINTS_PER_SECOND: '1000000000',
  SELVEDGE_LOGINS_PER_MINUTE: '1000000',
  SELVEDGE_API_REQUESTS_PER_SECOND: '100000',
}
const given = { port: Number(port), dataDir, logLevel: 'error' } as const
const stack = cluster
  ? createClusterStack({ ...given, webDir: builtWeb, env: { ...process.env, ...env } })
  : createStack({ ...given, env })
await stack.start()
// It ends with whoever started it; Ctrl-C, which goes to both, is for that one alone.
process.on('SIGINT', () => {})
process.stdin.resume().once('end', async () => {
  await stack.stop()
  process.exit(0)
})

// Said last: whoever hears it may end this process at once.
process.stdout.write('ready\n')
