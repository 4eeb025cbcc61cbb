import type { ParseReason } from './value-type.ts'
import { parseQuantity } from './parse-quantity.ts'

/** One line of a pasted `SKU or EAN <tab> quantity` list. */
export interface ListLine {
  readonly code: string
  /** Units, null for none; undefined with `reason` when the text is no quantity. */
  readonly quantity?: number | null
  readonly text: string
  readonly reason?: ParseReason
}

/**
 * Reads a pasted block as a list of codes with quantities, or returns null when it is not one: two columns, and at
 * least half of the first one looks like codes, so that two columns of quantities never pass for a list. A heading
 * is left out; every other line is returned, also those that are wrong.
 */
export function readList(block: readonly (readonly string[])[]): ListLine[] | null {
  const lines = block.filter((line) => line.some((field) => field.trim() !== ''))
  if (lines.length === 0 || lines.some((line) => line.slice(2).some((field) => field.trim() !== ''))) return null
  if (lines.every((line) => (line[1] ?? '').trim() === '')) return null
  const codes = lines.filter((line) => looksLikeCode(line[0]!.trim())).length
  if (codes * 2 < lines.length || codes === 0) return null
  const [first] = lines
  const heading = lines.length > 1 && !looksLikeCode(first![0]!.trim()) && !parseQuantity(first![1]!, null).ok
  return lines.slice(heading ? 1 : 0).map(readLine)
}

function readLine(line: readonly string[]): ListLine {
  const text = (line[1] ?? '').trim()
  const parsed = parseQuantity(text, null)
  const code = line[0]!.trim()
  return parsed.ok ? { code, text, quantity: parsed.value } : { code, text, reason: parsed.reason }
}

/** A GTIN of 8 to 14 digits, or a SKU: a digit together with a letter, and no other blank than between words. */
function looksLikeCode(text: string): boolean {
  return (
    /^\d{8,14}$/.test(text) || (text.length >= 3 && /\d/.test(text) && /\p{L}/u.test(text) && !/^\d+e\d+$/i.test(text))
  )
}
