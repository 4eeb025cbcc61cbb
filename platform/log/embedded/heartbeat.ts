import { setImmediate } from 'node:timers/promises'

const turnMs = 10

/** Members of the embedded log are not timed out, so a heartbeat only lets the thread breathe in long work. */
export function heartbeat(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < turnMs) return
    await setImmediate()
    since = performance.now()
  }
}
