/** Lower case words, each after one blank, so that `like '% wool%'` finds those that begin with "wool". */
export function searchText(parts: readonly string[]): string {
  const words = new Set(parts.flatMap((part) => part.toLowerCase().split(/\s+/)))
  words.delete('')
  return ` ${[...words].join(' ')}`
}

const MAX_WORDS = 6

/** Patterns that must all match a `searchText`, for `like … escape '~'`. */
export function searchPatterns(search: string): string[] {
  const words = search
    .slice(0, 200)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.slice(0, MAX_WORDS).map((word) => `% ${word.replace(/[~%_]/g, '~$&')}%`)
}
