/** Text as it is searched and sorted: without case and accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** Words of a search, at most 8; all must be found. */
export function searchWords(text: string): string[] {
  return fold(text.slice(0, 100)).split(/\s+/).filter(Boolean).slice(0, 8)
}

/** A pattern for `like … escape '\'` that finds the word anywhere. */
export function containing(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
