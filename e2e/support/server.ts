// The system under test: `node server.ts PORT DATA`. Sends "ready" to whoever started it when the demo is in. With
// SELVEDGE_E2E_CLUSTER it is processes on the servers that the environment names, else threads of this one.
import { join } from 'node:path'
import { fillDemo } from '@selvedge/stack/src/demo/fill-demo'
import { createClusterStack } from '@selvedge/stack/src/cluster/cluster-stack'
import { builtWeb, createStack } from '@selvedge/stack/src/embedded/embedded-stack'

const [port, dataDir = ''] = process.argv.slice(2)
const given = { port: Number(port), dataDir, webDir: builtWeb }
// It goes with the rest.
const SELVEDGE_BACKUP_DIR = join(dataDir, 'backups')
const stack = process.env.SELVEDGE_E2E_CLUSTER
  ? createClusterStack({ ...given, env: { ...process.env, SELVEDGE_BACKUP_DIR } })
  : createStack({ ...given, env: { SELVEDGE_FREE_DOCUMENTS: '', SELVEDGE_BACKUP_DIR } })
await stack.start()
await fillDemo({ url: `http://localhost:${port}`, dataDir, progress: { step: () => {}, end: () => {} } })
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stack.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('did not stop cleanly:', error)
        process.exit(1)
      },
    )
  })
}

// Said last: whoever hears it may end this process at once.
process.send?.('ready')
