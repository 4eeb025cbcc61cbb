/** Some of the keys that were looked at, sent in one transaction. */
export interface Turn {
  wanted: readonly string[]
  /** Every key up to this one has been looked at, and those that were wanted are sent. */
  to: string
  /** How many of the keys lie between the turn before and there. */
  passed: number
}

/**
 * What is sent of some keys, so much at a time. The last turn reaches the last key, also when nothing is sent.
 * @param keys in their order, at least one
 * @param wanted those of them that are sent, in the same order
 */
export function turnsOf(keys: readonly string[], wanted: readonly string[], atOnce: number): Turn[] {
  const turns: Turn[] = []
  let before = 0
  for (let at = 0; at === 0 || at < wanted.length; at += atOnce) {
    const some = wanted.slice(at, at + atOnce)
    const isLast = at + atOnce >= wanted.length
    const end = isLast ? keys.length : keys.indexOf(some.at(-1)!) + 1
    turns.push({ wanted: some, to: keys[end - 1]!, passed: end - before })
    before = end
  }
  return turns
}
