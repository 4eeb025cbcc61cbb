/** What a bad network does to bytes on their way from one socket to the other; their order never changes. */
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

export interface Weather {
  /** Each piece arrives that much later. */
  latencyMs?: number
  bytesPerSecond?: number
  /** Nothing arrives any more, and nobody is told. */
  silent?: boolean
  /** Whatever the server says, this arrives instead. */
  insteadOfAnswers?: Buffer
  /** The other side's good-bye is passed on that much later. */
  slowCloseMs?: number
}

/**
 * Carries everything from one socket to the other under the weather of the moment, and the end after it.
 * @param answers the bytes are those of the server
 */
export function passOn(from: Socket, to: Socket, answers: boolean, weather: () => Weather): void {
  let way = Promise.resolve()
  const then = (step: () => Promise<void> | void) => {
    way = way.then(step, step)
  }
  from.on('data', (bytes: Buffer) => {
    // One piece at a time: a slow way fills no memory.
    from.pause()
    then(async () => {
      const { latencyMs = 0, bytesPerSecond = Infinity, silent = false, insteadOfAnswers } = weather()
      await wait(latencyMs + (bytes.length / bytesPerSecond) * 1000)
      if (!silent && !to.destroyed) to.write(answers && insteadOfAnswers ? insteadOfAnswers : bytes)
      from.resume()
    })
  })
  from.once('end', () =>
    then(async () => {
      await wait(weather().slowCloseMs ?? 0)
      if (!weather().silent) to.end()
    }),
  )
}

async function wait(ms: number): Promise<void> {
  if (ms > 0) await delay(ms)
}
