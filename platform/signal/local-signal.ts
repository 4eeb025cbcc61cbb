import type { Signal } from './signal.ts'

type Listener = (payload: string) => void

/**
 * Signals between the parts of one thread. Listeners are called later in the same turn: an emitter never runs a
 * listener's code inside its own.
 */
export function localSignal(): Signal {
  const listeners = new Map<string, Set<Listener>>()
  return {
    emit(channel, payload = '') {
      for (const listener of listeners.get(channel) ?? []) {
        queueMicrotask(() => {
          if (listeners.get(channel)?.has(listener)) listener(payload)
        })
      }
    },
    listen(channel, callback) {
      // A function of its own per call, so that listening twice with one callback can be ended once.
      const listener: Listener = (payload) => callback(payload)
      let those = listeners.get(channel)
      if (!those) listeners.set(channel, (those = new Set()))
      those.add(listener)
      return () => {
        those.delete(listener)
        if (those.size === 0 && listeners.get(channel) === those) listeners.delete(channel)
      }
    },
    close: () => listeners.clear(),
  }
}
