import { StatsD } from 'hot-shots'
import type { Labels, Metrics } from './metrics.ts'

export interface DogStatsd {
  /** Sends what has gathered. */
  close(): Promise<void>
}

export interface DogStatsdOptions {
  /** `host:port` of the agent, over UDP. */
  address: string
  service: string
  /** Between two times at which counters and gauges are sent; 10 s unless given. */
  everyMs?: number
  /** What cannot be sent is lost; metrics stop nobody's work. */
  onError(error: unknown): void
}

interface Sent {
  name: string
  labels: Labels
  value: number
}

/**
 * Tells counters and gauges to a DogStatsD agent too, gathered in between: a datagram for each event would cost more than
 * the event. Histograms stay with Prometheus alone.
 */
export function withDogStatsd<M extends Metrics>(inner: M, options: DogStatsdOptions): M & DogStatsd {
  const { address, service, everyMs = 10_000, onError } = options
  const at = address.lastIndexOf(':')
  const port = Number(address.slice(at + 1))
  if (at < 1 || !Number.isInteger(port)) throw new Error(`SELVEDGE_DOGSTATSD is host:port, not "${address}"`)
  const client = new StatsD({
    host: address.slice(0, at),
    port,
    cacheDns: true,
    // What fits into a datagram of an ordinary network.
    maxBufferSize: 1_432,
    globalTags: { service },
    errorHandler: onError,
  })
  const counters = new Map<string, Sent>()
  const gauges = new Map<string, Sent>()

  const slot = (slots: Map<string, Sent>, name: string, labels: Labels) => {
    const key = keyOf(name, labels)
    const found = slots.get(key) ?? { name, labels, value: 0 }
    slots.set(key, found)
    return found
  }

  function send(): void {
    for (const { name, labels, value } of counters.values()) client.increment(name, value, labels)
    counters.clear()
    for (const { name, labels, value } of gauges.values()) client.gauge(name, value, labels)
  }

  const sending = setInterval(send, everyMs).unref()

  return {
    ...inner,
    counter(name: string, help: string, labelNames?: readonly string[]) {
      const counter = inner.counter(name, help, labelNames)
      return {
        add(n = 1, labels: Labels = {}) {
          counter.add(n, labels)
          slot(counters, name, labels).value += n
        },
      }
    },
    gauge(name: string, help: string, labelNames?: readonly string[]) {
      const gauge = inner.gauge(name, help, labelNames)
      return {
        set(value: number, labels: Labels = {}) {
          gauge.set(value, labels)
          slot(gauges, name, labels).value = value
        },
        remove(labels: Labels) {
          gauge.remove(labels)
          gauges.delete(keyOf(name, labels))
        },
      }
    },
    async close() {
      clearInterval(sending)
      send()
      await new Promise<void>((resolve) => client.close(() => resolve()))
    },
  }
}

const keyOf = (name: string, labels: Labels) => `${name} ${JSON.stringify(labels)}`
