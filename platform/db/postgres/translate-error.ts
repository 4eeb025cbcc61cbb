import { ConstraintError, type ConstraintKind, DatabaseDamagedError, DatabaseUnavailableError } from '../errors.ts'

/** Another transaction came first. Nothing is wrong: the same work is done again. */
export class TransactionConflictError extends DatabaseUnavailableError {
  override name = 'TransactionConflictError'
}

/** serialization_failure, deadlock_detected */
const CONFLICTS = new Set(['40001', '40P01'])
/**
 * Connection lost, resources, operator's intervention, I/O; a lock or a statement that took too long; a read-only
 * server; a plan that a migration by newer code has outdated.
 */
const UNAVAILABLE = /^(08|53|57|58|55P03|25006|25P03|0A000|26000)/
const DAMAGED = new Set(['XX001', 'XX002'])
const CONSTRAINT_KINDS: Record<string, ConstraintKind> = {
  '23502': 'not-null',
  '23503': 'foreign-key',
  '23505': 'unique',
  '23514': 'check',
}
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])
/** The driver's own errors have no code. */
const DRIVER_MESSAGES =
  /^(Connection terminated|Query read timeout|timeout expired|Client has encountered|Client was closed)/

/** What `pg` adds to an error. */
interface ServerError extends Error {
  code?: string
  table?: string
  column?: string
  constraint?: string
  detail?: string
}

/** Gives SQLSTATEs the names of `errors.ts`; anything else keeps its error, with the statement added. */
export function translateError(error: unknown, text: string): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseUnavailableError || error instanceof ConstraintError) {
    return error
  }
  const { code = '', message } = error as ServerError
  if (code.startsWith('23')) {
    return new ConstraintError(CONSTRAINT_KINDS[code] ?? 'other', violated(error), { cause: error })
  }
  const told = `${message} (PostgreSQL ${code}) in: ${text.slice(0, 200)}`
  if (CONFLICTS.has(code)) return new TransactionConflictError(told, { cause: error })
  if (DAMAGED.has(code)) return new DatabaseDamagedError(told, { cause: error })
  if (UNAVAILABLE.test(code) || SYSTEM_CODES.has(code) || DRIVER_MESSAGES.test(message)) {
    return new DatabaseUnavailableError(told, { cause: error })
  }
  error.message = told
  return error
}

/** As SQLite says it, `table.column, …`, where the server tells the columns; else the constraint's name. */
function violated({ table, column, constraint, detail, message }: ServerError): string {
  const columns = column ?? /^Key \(([^)]*)\)=/.exec(detail ?? '')?.[1]
  if (table === undefined || columns === undefined) return constraint ?? message
  return columns
    .split(', ')
    .map((each) => `${table}.${each}`)
    .join(', ')
}
