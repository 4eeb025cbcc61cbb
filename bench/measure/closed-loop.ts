/** A number of callers, each with its next call as soon as it has the answer to the one before. */

export interface Loop {
  /** Milliseconds of each call, in the order of the answers. */
  latencies: number[]
  perSecond: number
}

/** Makes `calls` calls in all, `concurrency` at a time. */
export async function closedLoop(
  calls: number,
  concurrency: number,
  call: (index: number) => Promise<unknown>,
): Promise<Loop> {
  const latencies: number[] = []
  let next = 0
  const caller = async () => {
    while (next < calls) {
      const index = next++
      const began = performance.now()
      await call(index)
      latencies.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: concurrency }, caller))
  return { latencies, perSecond: (calls / (performance.now() - began)) * 1000 }
}
