/** A document or a value that the quick execution leaves to GraphQL's own. */
export class NotPlainError extends Error {
  override name = 'NotPlainError'
}
