import { LogUnavailableError } from './errors.ts'
import type { LogRecord, Position } from './log.ts'

/** The position that a reading begins at. */
export function startOf(from: readonly Position[], partition: number): number {
  return from.find((position) => position.partition === partition)?.offset ?? 0
}

/** What was read of the topic before is of no use any more: it was deleted, created anew, or has lost records. */
export function begunAnew(topic: string): LogUnavailableError {
  return new LogUnavailableError(`${topic} begins anew while it is read`, true)
}

/** Each piece is asked for as a call of its own, so that a closed log refuses it and faults have the log's names. */
export async function* inCalls(
  pieces: AsyncGenerator<LogRecord[]>,
  call: <T>(work: () => Promise<T>) => Promise<T>,
): AsyncGenerator<LogRecord[]> {
  for (;;) {
    const { done, value } = await call(() => pieces.next())
    if (done) return
    yield value
  }
}
