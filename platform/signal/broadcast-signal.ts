import { BroadcastChannel } from 'node:worker_threads'
import type { Signal } from './signal.ts'

interface Call {
  channel: string
  payload: string
}

type Listener = (payload: string) => void

/**
 * Signals between the threads of one process. `name` keeps two systems in one process apart.
 * A BroadcastChannel does not deliver to itself, so listeners of this object are called directly, later in the
 * same turn: an emitter never runs a listener's code inside its own. It keeps no process alive.
 */
export function broadcastSignal(name = 'selvedge'): Signal {
  const port = new BroadcastChannel(name)
  port.unref()
  const listeners = new Map<string, Set<Listener>>()
  let open = true

  function deliver({ channel, payload }: Call): void {
    for (const listener of listeners.get(channel) ?? []) {
      queueMicrotask(() => {
        if (listeners.get(channel)?.has(listener)) listener(payload)
      })
    }
  }
  port.onmessage = (event) => deliver((event as { data: Call }).data)

  return {
    emit(channel, payload = '') {
      if (!open) return
      port.postMessage({ channel, payload } satisfies Call)
      deliver({ channel, payload })
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
    close() {
      open = false
      listeners.clear()
      port.close()
    },
  }
}
