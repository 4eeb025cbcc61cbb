export interface Intents {
  /** The request id of this input: the same as last time when the same was sent and no answer came. */
  idFor(input: unknown): string
  /** The server has answered, whatever it said: the next press is a new intent. */
  answered(): void
}

/** One per page. A lost answer and a second press must not confirm, ship or reject twice. */
export function createIntents(newId: () => string): Intents {
  let last: { body: string; id: string } | undefined
  return {
    idFor(input) {
      const body = JSON.stringify(input)
      if (last?.body !== body) last = { body, id: newId() }
      return last.id
    },
    answered() {
      last = undefined
    },
  }
}
