import { ownTurn } from './own-turn.ts'

const turnMs = 10

/** Members of the embedded log are not timed out, so a heartbeat only lets the thread breathe in long work. */
export function heartbeat(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < turnMs) return
    await ownTurn()
    since = performance.now()
  }
}
