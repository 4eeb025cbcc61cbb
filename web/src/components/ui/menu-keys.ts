/** The items that take the focus, in order. */
export function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
}

/** Which item a key leads to: arrows go round, a letter goes to the next item that begins with it. */
export function menuTarget(key: string, texts: readonly string[], current: number): number | undefined {
  const count = texts.length
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (current + 1) % count
  if (key === 'ArrowUp') return (current <= 0 ? count : current) - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key.length !== 1 || key === ' ') return undefined
  const letter = key.toLocaleLowerCase()
  const order = texts.map((_, index) => (current + 1 + index) % count)
  return order.find((index) => texts[index]!.trim().toLocaleLowerCase().startsWith(letter))
}
