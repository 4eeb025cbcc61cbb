import type { SearchSchema } from './schema.ts'

/** Equal for schemas under which a stored index means the same. Synonyms act on queries only and do not count. */
export function schemaFingerprint(schema: SearchSchema): string {
  const part = (record: Record<string, string>) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([part(schema.text), part(schema.facets), part(schema.sorts)])
}
