const PLACEHOLDER = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\d+)/g

/** PostgreSQL's `$1` becomes SQLite's `?1`, except inside strings, quoted names and comments. */
export function numberParameters(text: string): string {
  return text.replace(PLACEHOLDER, (match, number?: string) => (number ? `?${number}` : match))
}
