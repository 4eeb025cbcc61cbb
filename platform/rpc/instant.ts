import { DomainError } from './errors.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/

/**
 * The moment a request asks about.
 * @throws DomainError INVALID unless it is an ISO 8601 instant in UTC, such as 2026-11-03T14:05:00.000Z
 */
export function instantOf(text: string): Date {
  const ms = INSTANT.test(text) ? Date.parse(text) : NaN
  if (!Number.isNaN(ms)) return new Date(ms)
  throw new DomainError('INVALID', 'give a moment in UTC, such as 2026-11-03T14:05:00.000Z', {
    reason: 'MOMENT_INVALID',
  })
}
