import { BroadcastChannel } from 'node:worker_threads'
import { localSignal } from './local-signal.ts'
import type { Signal } from './signal.ts'

interface Call {
  channel: string
  payload: string
}

/**
 * Signals between the threads of one process. `name` keeps two systems in one process apart.
 * A BroadcastChannel does not deliver to itself, so listeners of this object are called directly. It keeps no process
 * alive.
 */
export function broadcastSignal(name = 'selvedge'): Signal {
  const port = new BroadcastChannel(name)
  port.unref()
  const local = localSignal()
  let open = true
  port.onmessage = (event) => {
    const { channel, payload } = (event as { data: Call }).data
    local.emit(channel, payload)
  }

  return {
    emit(channel, payload = '') {
      if (!open) return
      port.postMessage({ channel, payload } satisfies Call)
      local.emit(channel, payload)
    },
    listen: local.listen,
    close() {
      open = false
      local.close()
      port.close()
    },
  }
}
