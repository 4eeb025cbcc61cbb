import type { Service } from './service.ts'

type State = 'new' | 'starting' | 'started' | 'stopping' | 'stopped'

/**
 * One service out of several: started one after the other, stopped in reverse. When one cannot start, those before
 * it are stopped again. Stopping during a start waits for the part being started. It starts once in its life.
 */
export function compose(parts: readonly Service[]): Service {
  let state: State = 'new'
  const running: Service[] = []
  let starting: Promise<void> = Promise.resolve()
  let stopping: Promise<void> | undefined

  async function startAll(): Promise<void> {
    for (const part of parts) {
      if (state !== 'starting') return
      await part.start()
      running.push(part)
    }
    if (state === 'starting') state = 'started'
  }

  async function stopAll(): Promise<void> {
    const faults: unknown[] = []
    for (let part = running.pop(); part; part = running.pop()) {
      // One that cannot stop must not keep the others running.
      await part.stop().catch((error: unknown) => faults.push(error))
    }
    state = 'stopped'
    if (faults.length === 1) throw faults[0]
    if (faults.length > 1) throw new AggregateError(faults, 'several parts did not stop cleanly')
  }

  return {
    async start() {
      if (state !== 'new') throw new Error(`cannot start: already ${state}`)
      state = 'starting'
      starting = startAll()
      try {
        await starting
      } catch (error) {
        if (!stopping) {
          state = 'stopping'
          stopping = stopAll()
        }
        // What failed first is what the caller has to know.
        await stopping.catch(() => undefined)
        throw error
      }
    },
    stop() {
      state = state === 'new' || state === 'stopped' ? 'stopped' : 'stopping'
      stopping ??= starting.catch(() => undefined).then(stopAll)
      return stopping
    },
  }
}
