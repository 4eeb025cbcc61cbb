import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'

/** The system says that it cannot answer now; the same may be asked again. */
export class UnavailableError extends Error {
  override name = 'UnavailableError'
}

const AGAIN_AFTER_MS = 200

/** The same request until it is answered, as the pages and the brands' systems do: waiting is part of what is measured. */
export async function insist<T>(ask: (requestId: string) => Promise<T>): Promise<T> {
  const requestId = randomUUID()
  for (;;) {
    try {
      return await ask(requestId)
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error
      await delay(AGAIN_AFTER_MS)
    }
  }
}
