import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** A Node that says it is another: the launcher only asks for the version. */
const asVersion = (version: string) => {
  const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  return `data:text/javascript,${encodeURIComponent(code)}`
}

test.each(['18.20.8', '20.18.3'])('Node %s is told in one line what is needed, and nothing is installed', (version) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', asVersion(version), join(import.meta.dirname, 'launch.mjs'), 'scripts/start.ts'],
    { encoding: 'utf8' },
  )
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toBe(`Selvedge needs Node 20.19 or newer to install its own toolchain; this is Node ${version}.\n`)
})
