/** The web app's own documents: the bench asks exactly what its pages ask. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '..', '..', 'web', 'src', 'gen', 'persisted-documents.json')
const documents = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)

/** @param operation `query Catalogue` @returns the id it is asked by */
export function documentId(operation: string): string {
  const found = documents.find(([, text]) => new RegExp(`(^|\\W)${operation}\\b`).test(text))
  if (!found) throw new Error(`the web app has no document ${operation}`)
  return found[0]
}
