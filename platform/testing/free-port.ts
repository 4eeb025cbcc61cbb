import { createServer } from 'node:net'
import type { Server } from 'node:net'

/** Below those the system gives to outgoing connections: such a one could else take a port whose server restarts. */
const FIRST = 20_000
const BLOCKS = 40
const BLOCK = 250

/** What is left of the block of this process. */
const mine = { next: 0, end: 0 }

/**
 * A port of the loopback for what cannot listen on port 0 and tell, or starts again where it was. Nobody else is given
 * it as long as this process runs, whether or not anything listens there.
 */
export async function freePort(): Promise<number> {
  return freePorts(1)
}

/** The first of so many in a row, for what takes ports of its own beside the one it is given. */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    while (mine.next + count > mine.end) Object.assign(mine, await takeBlock(count))
    const first = mine.next
    mine.next += count
    const each = Array.from({ length: count }, (_, index) => isFree(first + index))
    if ((await Promise.all(each)).every(Boolean)) return first
  }
}

/** A block is its own lock: whoever listens on its first port has all others, and lets go by ending, however it ends. */
async function takeBlock(count: number): Promise<typeof mine> {
  if (count >= BLOCK) throw new Error(`${count} ports in a row are more than there are in a block`)
  const any = Math.floor(Math.random() * BLOCKS)
  for (let n = 0; n < BLOCKS; n++) {
    const first = FIRST + ((any + n) % BLOCKS) * BLOCK
    const lock = await listenOn(first)
    lock?.unref()
    if (lock) return { next: first + 1, end: first + BLOCK }
  }
  throw new Error('all blocks of ports are taken')
}

async function isFree(port: number): Promise<boolean> {
  const server = await listenOn(port)
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  return server !== undefined
}

function listenOn(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}
