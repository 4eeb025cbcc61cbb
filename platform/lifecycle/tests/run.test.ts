import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventually } from '../../testing/settle.ts'

function run(behaviour: string) {
  const script = join(import.meta.dirname, 'process.ts')
  const child = spawn(process.execPath, [script, behaviour], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += String(chunk)
  })
  return {
    child,
    output: () => output,
    wrote: (text: string) => eventually(() => expect(output).toContain(text)),
    code: once(child, 'close').then(([code]) => code as number | null),
  }
}

test.for(['SIGTERM', 'SIGINT'] as const)('%s stops the service and the process ends well', async (signal) => {
  const { child, wrote, code, output } = run('well')
  await wrote('"started"')
  child.kill(signal)
  expect(await code).toBe(0)
  expect(output()).toContain('"released"')
})

test('a service that cannot start ends the process with 1, saying why, and holds nothing', async () => {
  const { code, output } = run('cannot-start')
  expect(await code).toBe(1)
  expect(output()).toContain('the port is taken')
  expect(output()).toContain('"released"')
})

test('an uncaught error is logged, the rest is stopped, the process ends with 1', async () => {
  const { code, output } = run('crashes')
  expect(await code).toBe(1)
  expect(output()).toContain('a bug')
  expect(output()).toContain('"released"')
})

test('a stop that fails ends the process with 1', async () => {
  const { child, wrote, code, output } = run('cannot-stop')
  await wrote('"started"')
  child.kill('SIGTERM')
  expect(await code).toBe(1)
  expect(output()).toContain('did not stop cleanly')
})

test('a second signal does not wait for a stop that hangs', async () => {
  const { child, wrote, code } = run('hangs')
  await wrote('"started"')
  child.kill('SIGTERM')
  await wrote('"stopping"')
  child.kill('SIGTERM')
  expect(await code).toBe(1)
})
