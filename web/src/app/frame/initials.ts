/** `Ada de Vries` → `AV`. */
export function initialsOf(name: string) {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return ((first[0] ?? '') + (last[0] ?? '')).toUpperCase()
}
