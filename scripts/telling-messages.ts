/** Which of many messages are kept to stand for all of them. */

/** A field that says something; of a word of an enum or the case of a oneof also which. */
type Fact = string

/**
 * Few messages that between them say whatever any of them says: each brings a field, a word or a case that none before
 * it had, small ones first.
 */
export function tellingMessages<Message extends object>(messages: readonly Message[], most: number): Message[] {
  const sized = messages.map((message) => ({ message, size: JSON.stringify(message).length, facts: factsOf(message) }))
  const known = new Set<Fact>()
  const chosen: Message[] = []
  const news = (facts: ReadonlySet<Fact>) => [...facts].filter((fact) => !known.has(fact)).length
  while (chosen.length < most) {
    let best = { gain: 0, size: Infinity, facts: new Set<Fact>(), message: undefined as Message | undefined }
    for (const { message, size, facts } of sized) {
      const gain = news(facts)
      if (gain > best.gain || (gain === best.gain && gain > 0 && size < best.size))
        best = { gain, size, facts, message }
    }
    if (!best.message) break
    chosen.push(best.message)
    for (const fact of best.facts) known.add(fact)
  }
  return chosen
}

const WORD = /^[A-Z][A-Z0-9_]+$/

function factsOf(value: unknown, path = ''): Set<Fact> {
  if (Array.isArray(value)) return new Set(value.flatMap((entry) => [...factsOf(entry, `${path}[]`)]))
  if (typeof value === 'object' && value !== null) {
    return new Set(
      Object.entries(value).flatMap(([name, inner]) =>
        name === '$case' ? [`${path}=${inner as string}`] : [...factsOf(inner, `${path}.${name}`)],
      ),
    )
  }
  const saysNothing = value === undefined || value === '' || value === 0 || value === false || value === 'UNSPECIFIED'
  if (saysNothing) return new Set()
  return new Set([typeof value === 'string' && WORD.test(value) ? `${path}=${value}` : path])
}
