/** The chain with the item at `from` taken to `to`; places outside the chain leave it as it is. */
export function moved<Item>(chain: readonly Item[], from: number, to: number): readonly Item[] {
  if (from === to || from < 0 || to < 0 || from >= chain.length || to >= chain.length) return chain
  const next = [...chain]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}
