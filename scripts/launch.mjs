// Plain JavaScript for whatever Node a machine has: installs the pinned toolchain when the lock file changed,
// then runs the given TypeScript file with the project's own Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Selvedge needs Node 20.19 or newer to install its own toolchain; this is Node ${process.versions.node}.`,
  )
  process.exit(1)
}

const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'pnpm-lock.yaml')))
  .digest('hex')
const hashFile = join(root, 'node_modules', '.launch-hash')
const node = join(root, 'node_modules', 'node', 'bin', 'node')
const installed = existsSync(node) && existsSync(hashFile) && readFileSync(hashFile, 'utf8') === lockHash

if (!installed) {
  console.error('Installing the pinned toolchain (pnpm 12, Node 26) and dependencies …')
  const install = spawnSync('npx', ['--yes', 'pnpm@12.20.0', 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (install.status !== 0) {
    console.error('The installation failed; the lines above say why. Nothing was started.')
    process.exit(install.status ?? 1)
  }
  writeFileSync(hashFile, lockHash)
}

const bin = join(root, 'node_modules', '.bin')
const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${bin}:${dirname(node)}:${process.env.PATH}`,
    // glibc else keeps freed memory apart for every thread: 760 MB after filling the demo instead of 653.
    MALLOC_ARENA_MAX: '2',
    // Compiled code is kept: a later start, and each process and thread after the first, loads in half the time.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
  },
})
// The terminal sends Ctrl-C to the whole group; a signal sent to the launcher alone is handed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
