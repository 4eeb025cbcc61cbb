/** What of a document becomes searchable, and in which weight. */
import { codeParts, indexTokens, normalCode } from './analysis.ts'
import { wholeName } from './whole-name.ts'
import type { SearchDoc, SearchSchema } from './schema.ts'

export interface AnalysedDoc {
  /** Tokens of names, and each name as a whole. */
  name: string[]
  /** Second weight: other text, and the parts of codes. */
  other: string[]
  /** Whole codes without punctuation. */
  codes: string[]
}

export function analyseDoc(schema: SearchSchema, doc: SearchDoc): AnalysedDoc {
  const name = new Set<string>()
  const other = new Set<string>()
  for (const [field, weight] of Object.entries(schema.text)) {
    const value = doc.text[field]
    if (value === undefined) continue
    const into = weight === 'name' ? name : other
    for (const text of typeof value === 'string' ? [value] : value) {
      for (const token of indexTokens(text)) into.add(token)
      const whole = weight === 'name' ? wholeName(text) : null
      if (whole !== null) into.add(whole)
    }
  }
  const codes = new Set<string>()
  for (const code of doc.codes) {
    const whole = normalCode(code)
    if (whole) codes.add(whole)
    for (const part of codeParts(code)) other.add(part)
  }
  return { name: [...name], other: [...other], codes: [...codes] }
}
