// `npm run shots [-- --help]`: pictures of every page in every state.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { freePort } from '../platform/testing/free-port.ts'
import { buildIfStale } from './build.ts'

const root = join(import.meta.dirname, '..')
await buildIfStale(root)
const { status } = spawnSync(process.execPath, [join(root, 'e2e/shots/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SELVEDGE_E2E_PORT: String(await freePort()) },
})
process.exit(status ?? 1)
