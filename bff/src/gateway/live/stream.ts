/**
 * An async generator that can be ended while it waits. A plain one cannot: `return()` is queued behind the pending
 * await, so a subscription that nothing happens to would outlive its socket.
 * @param make ends soon after `ended` is aborted
 */
export function stream<T>(
  make: (ended: AbortSignal) => AsyncGenerator<T>,
  onNext: () => void = () => {},
): AsyncGenerator<T> {
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

/**
 * A stream of what `make` makes of each item; undefined leaves it out. To be used instead of an `async *` function
 * around a stream, which could not be ended while it waits for the inner one.
 */
export function choose<T, Chosen>(
  source: AsyncGenerator<T>,
  make: (item: T) => Chosen | undefined | Promise<Chosen | undefined>,
): AsyncGenerator<Chosen> {
  const end = async (): Promise<IteratorResult<Chosen>> => {
    await source.return(undefined)
    return { done: true, value: undefined }
  }
  return {
    async next() {
      for (;;) {
        const { done, value } = await source.next()
        if (done) return { done: true, value: undefined }
        const chosen = await make(value)
        if (chosen !== undefined) return { done: false, value: chosen }
      }
    },
    return: end,
    async throw(error) {
      await source.throw(error)
      return end()
    },
    [Symbol.asyncIterator]() {
      return this
    },
    async [Symbol.asyncDispose]() {
      await end()
    },
  }
}
