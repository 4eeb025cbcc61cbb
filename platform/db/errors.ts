/**
 * The database cannot answer now: busy, full, read-only, I/O error, cannot open. Nothing was changed; the same
 * work may succeed later. `retriable` is what callers (views, RPC status, back-off) test for.
 */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError'
  readonly retriable = true
}

/** The file is no database or is damaged. Truth is restored from a backup, a view is deleted and built anew. */
export class DatabaseDamagedError extends Error {
  override name = 'DatabaseDamagedError'
}

/** The database was written by newer code than this: going back needs a restore, not a guess. */
export class DatabaseNewerError extends Error {
  override name = 'DatabaseNewerError'
}

/** The step that migrates has not run for this code yet. */
export class MigrationsMissingError extends Error {
  override name = 'MigrationsMissingError'
}

export type ConstraintKind = 'unique' | 'foreign-key' | 'not-null' | 'check' | 'other'

/** A constraint of the schema refused the statement. */
export class ConstraintError extends Error {
  override name = 'ConstraintError'
  readonly kind: ConstraintKind
  /** What was violated, in the engine's words: `product.sku` or a constraint's name. */
  readonly constraint: string

  constructor(kind: ConstraintKind, constraint: string, options?: ErrorOptions) {
    super(`${kind} constraint violated: ${constraint}`, options)
    this.kind = kind
    this.constraint = constraint
  }
}

/** True when a row with the same unique key exists already. */
export function isUniqueViolation(error: unknown): error is ConstraintError {
  return error instanceof ConstraintError && error.kind === 'unique'
}

/**
 * True for a failure of the infrastructure (this database, the log, a search engine), which passes by itself:
 * every such error of the platform carries `retriable: true`.
 */
export function isRetriable(error: unknown): boolean {
  return error instanceof Error && 'retriable' in error && error.retriable === true
}
