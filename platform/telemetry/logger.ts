import type { Writable } from 'node:stream'
import pino from 'pino'
import { currentTrace } from './trace.ts'

export type Logger = pino.Logger

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

/** Fields that are never written, wherever a record carries them, one or two levels deep. */
const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'apiKey',
  'session',
  'set-cookie',
  'x-viewer',
  'idempotency-key',
]

const redactedPaths = SECRET_FIELDS.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`])

export interface LoggerOptions {
  level: LogLevel
  /** Where the lines go; standard output unless given. */
  sink?: Writable
}

/**
 * Makes the process's logger: one JSON object per line with ISO time, level, service name and trace id.
 * Call it once per thread and pass the result on.
 */
export function createLogger(name: string, { level, sink }: LoggerOptions): Logger {
  return pino(
    {
      name,
      level,
      base: { name },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: redactedPaths, censor: '[redacted]' },
      mixin: () => {
        const trace = currentTrace()
        return trace ? { traceId: trace.traceId } : {}
      },
    },
    sink ?? pino.destination({ dest: 1, sync: true }),
  )
}

/** For tests and tools that want quiet. */
export const silentLogger: Logger = pino({ level: 'silent' })
