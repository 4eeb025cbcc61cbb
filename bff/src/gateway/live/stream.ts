/**
 * An async generator that can be ended while it waits. A plain one cannot: `return()` is queued behind the pending
 * await, so a subscription that nothing happens to would outlive its socket.
 * @param make ends soon after `ended` is aborted
 */
export function stream<T>(make: (ended: AbortSignal) => AsyncGenerator<T>, onNext: () => void = () => {}): AsyncGenerator<T> {
  const end = new AbortController()
  const inner = make(end.signal)
  return {
    async next() {
      const result = await inner.next()
      if (!result.done) onNext()
      return result
    },
    return(value) {
      end.abort()
      return inner.return(value)
    },
    throw(error) {
      end.abort()
      return inner.throw(error)
    },
    [Symbol.asyncIterator]() {
      return this
    },
    async [Symbol.asyncDispose]() {
      end.abort()
      await inner.return(undefined)
    },
  }
}
