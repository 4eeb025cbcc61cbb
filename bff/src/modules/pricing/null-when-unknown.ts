import { isDomainError } from '@selvedge/platform/rpc/errors'

/** What is not there, or not for this viewer, is null. */
export async function nullWhenUnknown<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (isDomainError(error, 'NOT_FOUND')) return null
    throw error
  }
}
