import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { inFiles } from '@selvedge/platform/db/locate'
import { freePort } from '@selvedge/platform/testing/free-port'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { test } from 'vitest'
import { inFolder } from '../../src/places.ts'
import { childProgram } from '../faults/child-process.ts'
import { drill } from './drill.ts'

test('a system that is destroyed comes back as it was backed up, twice', { timeout: 900_000 }, async () => {
  using home = tempDir()
  const dataDir = join(home.path, 'data')
  const port = await freePort()
  await using child = childProgram(join(import.meta.dirname, '..', 'faults', 'stack-child.ts'), dataDir, String(port))
  await drill({
    child,
    port,
    dataDir,
    home: home.path,
    places: inFolder(dataDir),
    locate: inFiles,
    destroy: async () => rmSync(dataDir, { recursive: true }),
  })
})
