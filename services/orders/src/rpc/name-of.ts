import { DomainError } from '@selvedge/platform/rpc/errors'
import { LONGEST_NAME } from '../domain/working-name.ts'

/** @throws DomainError INVALID */
export function nameOf(text: string): string {
  const name = text.trim()
  if (name !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name)) return name
  throw new DomainError('INVALID', `a name has 1 to ${LONGEST_NAME} characters`, { reason: 'NAME_INVALID' })
}
