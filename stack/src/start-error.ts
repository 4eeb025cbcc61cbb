/** A start that cannot happen, told in one line that says what to do. */
export class StartError extends Error {
  override name = 'StartError'
}
