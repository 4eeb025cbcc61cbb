import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Fault } from '../domain/fault.ts'

/** A fault that the caller can mend in its input. */
export function invalid({ code, message }: Fault): DomainError {
  return new DomainError('INVALID', message, { reason: code })
}

/** Something else happened meanwhile. */
export function conflict({ code, message }: Fault): DomainError {
  return new DomainError('CONFLICT', message, { reason: code })
}

/** Also the answer for what belongs to others, so that nothing is told of it. */
export function unknown(what: string): DomainError {
  return new DomainError('NOT_FOUND', `there is no such ${what}`, { reason: 'UNKNOWN' })
}
