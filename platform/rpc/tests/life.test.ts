import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { freePort } from '../../testing/free-port.ts'
import { eventually } from '../../testing/settle.ts'
import { tempDir } from '../../testing/temp-dir.ts'
import { gate } from './gate.ts'
import { boot, buyer, echo } from './harness.ts'

const options = { viewer: buyer }

test('a stopping server lets running calls end and takes no new ones', async () => {
  const { state, pass, open } = gate()
  await using harness = await boot({
    handlers: {
      sayEcho: async (request, ctx) => {
        await pass(ctx.signal)
        return request
      },
    },
  })
  const running = harness.client.sayEcho(echo('last'), options)
  await eventually(() => expect(state.entered).toBe(1))
  const stopped = harness.server.stop()
  await eventually(() =>
    expect(harness.client.sayEcho(echo(), options)).rejects.toMatchObject({ reason: 'UNREACHABLE' }),
  )
  open()
  expect(await running).toEqual(echo('last'))
  await stopped
})

test('a server that has waited long enough cuts calls off', async () => {
  const { state, pass, open } = gate()
  await using harness = await boot({
    handlers: {
      sayEcho: async (request, ctx) => {
        await pass(ctx.signal)
        return request
      },
    },
  })
  const running = expect(harness.client.sayEcho(echo(), options)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  await eventually(() => expect(state.entered).toBe(1))
  await harness.server.stop(1)
  await running
  open()
})

test('a client finds the service again after a restart on the same socket', async () => {
  await using first = await boot()
  expect(await first.client.getEcho(echo(), options)).toEqual(echo())
  await first.server.stop(0)
  await expect(first.client.sayEcho(echo(), options)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  await using second = await boot({ server: { address: first.address } })
  await first.client.waitForReady(60_000)
  expect(await first.client.getEcho(echo(), options)).toEqual(echo())
  expect(second.address).toBe(first.address)
})

test('a socket in use, a file that is none and a path too long are refused', async () => {
  await using harness = await boot()
  await expect(boot({ server: { address: harness.address } })).rejects.toThrow('already listens')
  using dir = tempDir()
  writeFileSync(dir.file('data.txt'), 'precious')
  await expect(boot({ server: { address: `unix:${dir.file('data.txt')}` } })).rejects.toThrow('not a socket')
  await expect(boot({ server: { address: `unix:${dir.file('x'.repeat(120))}` } })).rejects.toThrow('longer than')
})

test('host and port work as well; port 0 tells which one it took, a taken one is refused', async () => {
  await using harness = await boot({ server: { address: '127.0.0.1:0' } })
  expect(harness.address).toMatch(/^127\.0\.0\.1:[1-9]\d+$/)
  expect(await harness.client.getEcho(echo(), options)).toEqual(echo())
  await expect(boot({ server: { address: harness.address } })).rejects.toThrow('cannot listen')
  const port = await freePort()
  await using named = await boot({ server: { address: `127.0.0.1:${port}` } })
  expect(named.address).toBe(`127.0.0.1:${port}`)
})

test('copies are asked in turn, and one that goes away is passed over', async () => {
  const answering = (n: number) => ({
    handlers: { getEcho: async ({ text }: { text: string }) => ({ text, n }) },
    server: { address: '127.0.0.1:0' },
  })
  await using one = await boot(answering(1))
  await using two = await boot(answering(2))
  await using both = await boot({ client: { address: `${one.address}|${two.address}` } })
  const answers = async () => {
    const asked = Array.from({ length: 8 }, () => both.client.getEcho(echo(), options))
    return new Set((await Promise.all(asked)).map(({ n }) => n))
  }
  await eventually(async () => expect(await answers()).toEqual(new Set([1, 2])))
  await one.server.stop(0)
  await eventually(async () => expect(await answers()).toEqual(new Set([2])))
})

test('a socket left behind by a killed process is replaced', async () => {
  using dir = tempDir()
  const path = dir.file('left.sock')
  const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => console.log('up'))`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  await using harness = await boot({ server: { address: `unix:${path}` } })
  expect(await harness.client.getEcho(echo(), options)).toEqual(echo())
})
