/** Marks resolvers that the quick execution may call. */
const marked = new WeakSet<object>()

/**
 * A resolver below the root that makes its answer at once, of its parent and its arguments alone: no context, no
 * promise. Whatever type has another kind of resolver is left to GraphQL's own execution.
 */
export function plain<Resolve extends (...args: never[]) => unknown>(resolve: Resolve): Resolve {
  marked.add(resolve)
  return resolve
}

export function isPlain(resolve: object): boolean {
  return marked.has(resolve)
}
