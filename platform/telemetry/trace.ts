import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** W3C Trace Context, the part we use: which request a piece of work belongs to. */
export interface Trace {
  /** 32 hex digits, the same through every service and record of one request */
  traceId: string
  /** 16 hex digits, this step's own */
  spanId: string
}

const FORM = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/
const storage = new AsyncLocalStorage<Trace>()

export function newTrace(): Trace {
  return { traceId: randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') }
}

/** The next step of the trace in a header's text; a new trace when the text is absent or malformed. */
export function continueTrace(traceparent: string | undefined): Trace {
  const parsed = traceparent === undefined ? undefined : parseTraceparent(traceparent)
  return parsed ? { traceId: parsed.traceId, spanId: randomBytes(8).toString('hex') } : newTrace()
}

export function parseTraceparent(text: string): Trace | undefined {
  const match = FORM.exec(text)
  if (!match || /^0+$/.test(match[1]!) || /^0+$/.test(match[2]!)) return undefined
  return { traceId: match[1]!, spanId: match[2]! }
}

export function traceparentOf(trace: Trace): string {
  return `00-${trace.traceId}-${trace.spanId}-01`
}

/** Everything called by `work`, also after its awaits, sees `trace` as the current one. */
export function runInTrace<T>(trace: Trace, work: () => T): T {
  return storage.run(trace, work)
}

export function currentTrace(): Trace | undefined {
  return storage.getStore()
}
