import type { RunningView } from '../run-view.ts'

/**
 * How many records a view has still to apply when it was given time for what waits now.
 * @returns 0: it has applied everything that was on its topics at the call
 */
export async function lagWithin(view: RunningView, ms: number): Promise<number> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)))
  const caughtUp = view.caughtUp().then(
    () => true,
    () => false,
  )
  const reached = await Promise.race([caughtUp, late])
  clearTimeout(timer)
  if (reached) return 0
  const { positions } = await view.standing()
  const lag = positions.reduce((sum, { position, end }) => sum + end - position, 0)
  // It stands still, or its ends are not known: not caught up in any case.
  return Math.max(1, lag)
}
