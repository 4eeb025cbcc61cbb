import type { Readiness } from '../lifecycle/readiness.ts'

const LOOK_MS = 1_000

/**
 * Unready until everything that this release shows is built: a rollout waits for it, and those of the release before go
 * on showing theirs.
 * @param notShown views whose version is still being built
 */
export function untilShown(readiness: Readiness, notShown: () => Promise<string[]>): { stop(): void } {
  const views = readiness.condition('views')
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function look(): Promise<void> {
    // What cannot be told now is told at the next look.
    const left = await notShown().catch(() => ['it cannot be told which'])
    if (left.length === 0) return views(true)
    views(false, `being built: ${left.join(', ')}`)
    if (!stopped) timer = setTimeout(() => void look(), LOOK_MS).unref()
  }

  void look()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
