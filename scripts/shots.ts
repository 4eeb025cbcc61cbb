// `npm run shots [-- --help]`: pictures of every page in every state.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'

const root = join(import.meta.dirname, '..')
await buildIfStale(root)
const { status } = spawnSync(process.execPath, [join(root, 'e2e/shots/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
