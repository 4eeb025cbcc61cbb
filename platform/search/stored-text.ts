/** The analysed text of a document as it is kept: name, other and code tokens, one line each. */
import { wholeMark } from './whole-name.ts'
import type { AnalysedDoc } from './analyse-doc.ts'

export function storedText({ name, other, codes }: AnalysedDoc): string {
  return `${name.join(' ')}\n${other.join(' ')}\n${codes.join(' ')}`
}

/** Columns of the text index: name, other, code. */
export function textColumns(stored: string): [string, string, string] {
  return stored.split('\n') as [string, string, string]
}

/** Words and whole names a typo may be corrected to; codes are not among them. */
export function correctableWords({ name, other }: AnalysedDoc): string[] {
  return [...name, ...other].filter(
    (token) => token.startsWith(wholeMark) || (token.length >= 4 && /^\p{L}+$/u.test(token)),
  )
}
