// Copies of a service behind one name, as an orchestrator has them. Beside the engines' tests, because it takes several
// addresses of the loopback, which not every system has.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { freePort } from '../../testing/free-port.ts'
import { nameServer } from '../../testing/name-server.ts'
import { eventually } from '../../testing/settle.ts'
import { boot } from './harness.ts'

test('all addresses of a name are asked in turn; who is added, and who takes the place of others, is found: nobody asks more than twice', async () => {
  const names = await nameServer()
  const port = await freePort()
  const address = (n: number) => `127.0.0.${n}`
  const copy = (n: number) =>
    boot({
      handlers: { getEcho: async ({ text }) => ({ text, n }) },
      server: { address: `${address(n)}:${port}`, maxConnectionAgeMs: 1_000 },
    })
  await using two = await copy(2)
  await using three = await copy(3)
  names.answer([2, 3].map(address))

  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'names-child.ts'), `dns://${names.address}/copies:${port}`],
    { env: { GRPC_NODE_USE_ALTERNATIVE_RESOLVER: 'true' }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += String(text)))
  const answered = () => said.split('\n').slice(0, -1)
  /** Resolves when these and no others have answered some calls in a row. */
  const areAsked = (...copies: number[]) =>
    eventually(() => expect([...new Set(answered().slice(-12))].toSorted()).toEqual(copies.map(String)))
  try {
    await areAsked(2, 3)
    await using four = await copy(4)
    names.answer([2, 3, 4].map(address))
    await areAsked(2, 3, 4)
    names.answer([3, 4].map(address))
    await two.server.stop()
    await areAsked(3, 4)
    await using five = await copy(5)
    names.answer([address(5)])
    await Promise.all([three, four].map(({ server }) => server.stop()))
    await areAsked(5)
    expect(five.address).toBe(`${address(5)}:${port}`)
    expect(answered().filter((line) => !/^\d$/.test(line))).toEqual([])
  } finally {
    child.kill('SIGKILL')
    await once(child, 'close')
    names.close()
  }
})
