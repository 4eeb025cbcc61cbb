import { hash } from 'node:crypto'
import type { AnalysedDoc } from '../analyse-doc.ts'

export interface IndexedText {
  name: string
  other: string
  code: string
  /** Tells whether the text index has to be touched at all: prices and stock change far more often than words. */
  hash: string
  /** Words a typo may be corrected to. */
  words: string[]
}

export function textOf({ name, other, codes }: AnalysedDoc): IndexedText {
  const text = { name: name.join(' '), other: other.join(' '), code: codes.join(' ') }
  return {
    ...text,
    hash: hash('sha1', `${text.name}\n${text.other}\n${text.code}`, 'base64url'),
    words: [...name, ...other].filter(token => token.length >= 4 && /^\p{L}+$/u.test(token)),
  }
}
