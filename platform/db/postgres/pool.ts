import { connect, disconnect } from './connection.ts'
import type { Connection, ConnectionConfig } from './connection.ts'

/** A connection unused for so long is closed. */
const IDLE_MS = 30_000

export interface Pool {
  /** Runs `work` on a connection that nobody else uses meanwhile; waits for one when all are in use. */
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /** Waits for what runs; later uses are refused. */
  close(): Promise<void>
}

/** As few connections as the work needs, at most `most`; a lost one is replaced by the next use. */
export function createPool(config: ConnectionConfig, most: number): Pool {
  const idle: { connection: Connection; timer: NodeJS.Timeout }[] = []
  const waiting: (() => void)[] = []
  let inUse = 0
  let closed = false

  async function take(): Promise<Connection> {
    while (inUse >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    if (closed) throw new Error('the database is closed')
    inUse++
    for (let known = idle.pop(); known; known = idle.pop()) {
      clearTimeout(known.timer)
      if (!known.connection.lost) return known.connection
    }
    try {
      return await connect(config)
    } catch (error) {
      release()
      throw error
    }
  }

  function release(): void {
    inUse--
    waiting.shift()?.()
  }

  async function giveBack(connection: Connection): Promise<void> {
    if (connection.lost || closed) await disconnect(connection)
    else {
      const timer = setTimeout(() => {
        idle.splice(
          idle.findIndex((each) => each.connection === connection),
          1,
        )
        void disconnect(connection)
      }, IDLE_MS)
      timer.unref()
      idle.push({ connection, timer })
    }
    release()
  }

  return {
    async use(work) {
      const connection = await take()
      try {
        return await work(connection)
      } finally {
        await giveBack(connection)
      }
    },
    async close() {
      closed = true
      for (const { connection, timer } of idle.splice(0)) {
        clearTimeout(timer)
        await disconnect(connection)
      }
      while (inUse > 0) await new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
}
