import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { freePort, freePorts } from './free-port.ts'

test('no port is given twice, by one process or by two', async () => {
  const asked = await Promise.all([freePort(), freePorts(160), freePort(), freePorts(160), freePort()])
  const own = asked.flatMap((first, at) => Array.from({ length: at % 2 === 0 ? 1 : 160 }, (_, n) => first + n))
  expect(new Set(own).size).toBe(own.length)

  const program = `import { freePort } from ${JSON.stringify(join(import.meta.dirname, 'free-port.ts'))}
    for (let n = 0; n < 600; n++) console.log(await freePort())`
  const said = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
  const others = said.stdout.trim().split('\n').map(Number)
  expect(others).toHaveLength(600)
  expect(others.filter((port) => own.includes(port))).toEqual([])
})
