/** What a person sees who starts and stops the system, also where it cannot start. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@selvedge/platform/testing/free-port'
import { eventually } from '@selvedge/platform/testing/settle'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { threads } from '../../src/topology.ts'
import { expect, test } from 'vitest'

function start(dataDir: string, port: number) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve-child.ts'), dataDir, String(port)])
  let said = ''
  for (const out of [child.stdout, child.stderr]) out.on('data', (text: Buffer) => (said += String(text)))
  return {
    said: () => said,
    ended: once(child, 'close').then(([code]) => code as number | null),
    says: (words: string) => eventually(() => expect(said).toContain(words)),
    interrupt: () => child.kill('SIGINT'),
    [Symbol.dispose]: () => void child.kill('SIGKILL'),
  }
}

/** It ends with 1, after one line. */
async function expectRefused({ said, ended }: ReturnType<typeof start>, line: string): Promise<void> {
  expect(await ended).toBe(1)
  expect(said()).toBe(`${line}\n`)
}

test('it says where it is and how its threads are; Ctrl-C ends it with 0; a folder in use and a busy port are told in one line', async () => {
  using dir = tempDir()
  const dataDir = dir.file('data')
  const port = await freePort()
  using first = start(dataDir, port)
  await first.says(`Selvedge is at http://localhost:${port}`)
  expect(first.said()).toContain('npm run ops -- org create')
  using second = start(dataDir, await freePort())
  await expectRefused(
    second,
    `The data folder ${dataDir} is in use by another running Selvedge. Stop that one, or choose another with --data DIR.`,
  )
  using third = start(dir.file('other'), port)
  await expectRefused(third, `Port ${port} is busy. Choose another with --port N.`)
  await eventually(async () => {
    const metrics = await (await fetch(`http://localhost:${port}/metrics`)).text()
    for (const thread of threads)
      expect(metrics).toContain(`selvedge_event_loop_delay_seconds{quantile="0.99",service="${thread}"}`)
  })
  first.interrupt()
  expect(await first.ended).toBe(0)
  expect(first.said()).toContain('Stopping …')
})

test('Ctrl-C while it starts ends it with 0 as well, and the next start finds a whole folder', async () => {
  using dir = tempDir()
  const port = await freePort()
  using broken = start(dir.path, port)
  await eventually(() => expect(existsSync(dir.file('keys.json'))).toBe(true))
  broken.interrupt()
  expect(await broken.ended).toBe(0)
  using whole = start(dir.path, port)
  await whole.says('Selvedge is at')
  whole.interrupt()
  expect(await whole.ended).toBe(0)
})

test('a place that cannot be written is told in one line', async () => {
  using dir = tempDir()
  writeFileSync(dir.file('file'), 'no folder')
  const dataDir = join(dir.file('file'), 'data')
  using refused = start(dataDir, await freePort())
  await expectRefused(
    refused,
    `The data folder ${dataDir} cannot be written (ENOTDIR). Choose another with --data DIR.`,
  )
})
