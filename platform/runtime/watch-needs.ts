/** Whether a process that follows the log can work: unready while something it needs is away, ready again by itself. */
import type { Readiness } from '../lifecycle/readiness.ts'
import { LogRefusedError } from '../log/errors.ts'
import type { RunningView } from '../views/run-view.ts'
import type { Runtime } from './runtime.ts'

/** By name; each throws, in words, while what it looks at cannot be worked with. */
export type Needs = Readonly<Record<string, () => unknown>>

export interface WatchOptions {
  everyMs?: number
  /** What is away for a shorter time is a restart or a bad moment. */
  patienceMs?: number
}

const EVERY_MS = 2_000
const PATIENCE_MS = 10_000

/**
 * Looks at all of them again and again, without a word to who works with them: they try by themselves. Nothing is held
 * against a server at first, so a process that can start is ready, and takes its predecessor's place, in any weather.
 */
export function watchNeeds(readiness: Readiness, needs: Needs, options: WatchOptions = {}): { stop(): void } {
  const { everyMs = EVERY_MS, patienceMs = PATIENCE_MS } = options
  const looks = Object.entries(needs).map(([name, look]) => watch(readiness.condition(name), look, patienceMs))
  const timer = setInterval(() => looks.forEach((again) => again()), everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

function watch(holds: (holds: boolean, reason?: string) => void, look: () => unknown, patienceMs: number): () => void {
  let wellAt = performance.now()
  let fault = 'it does not answer'
  let looking = false

  async function lookOnce(): Promise<void> {
    looking = true
    try {
      await look()
      wellAt = performance.now()
      holds(true)
    } catch (error) {
      fault = (error as Error).message
    }
    looking = false
  }

  holds(true)
  return () => {
    // One that hangs is not asked twice.
    if (!looking) void lookOnce()
    if (performance.now() - wellAt > patienceMs) holds(false, fault)
  }
}

/**
 * What views that run need: the log, their databases, and that nothing keeps failing where they write.
 * @param views looked at each time: another generation may have taken the place of the first with its name
 */
export function needsOf(views: readonly RunningView[], { log }: Pick<Runtime, 'log'>): Needs {
  return {
    log: () => log.ends(views[0]!.status().topics[0]!).catch(passMissing),
    database: () => views[0]!.db.read.get('select 1 as one'),
    ...Object.fromEntries(
      views.map(({ name }) => [name, () => expectGoing(views.find((view) => view.name === name)!)]),
    ),
  }
}

/** A topic that nobody created yet is an answer too. */
function passMissing(error: unknown): void {
  if (!(error instanceof LogRefusedError)) throw error
}

function expectGoing(view: RunningView): void {
  const failing = view.failing()
  if (failing !== null) throw new Error(failing)
}
