/** What has to be sent so that a topic says what truth says: pure, of what is on the log and what truth knows. */

/** The newest record of a key on the log. */
export interface SeenEntity {
  version: number
  gone: boolean
}

export interface KnownEntity {
  /** That of its newest record, as the owner counted it. */
  version: number
  gone: boolean
}

/**
 * - `nothing`: the log says it.
 * - `again`: the record is missing, or an older one stands in its place: it is sent with the version it has.
 * - `anew`: the log says something newer that truth does not know; only a version above that can take it back.
 */
export type Sending = 'nothing' | 'again' | 'anew'

/**
 * @param lost the log lost the topic: the ends of keys it knows nothing of are sent, too. Who was told of a life before the
 * loss, and is to hear that it has ended, would wait for ever
 */
export function planEntity(seen: SeenEntity | undefined, known: KnownEntity, lost: boolean): Sending {
  if (seen === undefined) return known.gone && !lost ? 'nothing' : 'again'
  if (seen.gone) {
    if (known.gone) return 'nothing'
    return seen.version >= known.version ? 'anew' : 'again'
  }
  if (seen.version === known.version) return 'nothing'
  return seen.version < known.version ? 'again' : 'anew'
}

/**
 * A consumer passes over a fact when it has taken a later one of its key. So what it took last must be all facts of the
 * key in their order; else they are sent once more, with versions above all before.
 * @param seen event ids as consumers took them
 * @param known event ids as truth has them
 */
export function planFacts(seen: readonly string[], known: readonly string[]): Sending {
  const from = seen.length - known.length
  return from >= 0 && known.every((id, index) => seen[from + index] === id) ? 'nothing' : 'anew'
}
