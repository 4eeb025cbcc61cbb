/** How many messages a second a bare socket server brings to a crowd, the server a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '@selvedge/platform/testing/free-port'
import { gather } from '../client/crowd.ts'

const program = join(import.meta.dirname, 'broadcast-server.ts')
const WARM_UP_MS = 2_000
const MEASURED_MS = 8_000

export async function broadcast(sockets: number, text: string): Promise<number> {
  const port = await freePort()
  const stdio = ['pipe', 'pipe', 'inherit'] as const
  const server = spawn(process.execPath, [program, String(port)], { stdio: [...stdio] })
  await once(server.stdout!, 'data')
  const crowd = await gather(
    `http://127.0.0.1:${port}`,
    Array.from({ length: sockets }, () => ''),
    {},
  )
  server.stdin!.write(text)
  await delay(WARM_UP_MS)
  crowd.taken()
  const began = performance.now()
  await delay(MEASURED_MS)
  const rate = (crowd.taken().length / (performance.now() - began)) * 1_000
  const ended = once(server, 'exit')
  server.stdin!.end()
  await ended
  crowd.close()
  return rate
}
