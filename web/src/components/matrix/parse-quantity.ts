import type { Parsed } from './value-type.ts'

/** Highest quantity of one cell. */
const quantityLimit = 99_999

/**
 * Units from typed or pasted text. Whole numbers only: a figure that could be read in two ways (`1,000`, `12.50`)
 * is refused with its reason, never guessed. Empty text gives `empty`; `0` equals empty.
 */
export function parseQuantity(text: string, empty: number | null): Parsed {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, value: empty }
  if (/^\d+$/.test(trimmed)) {
    const value = Number(trimmed)
    return value > quantityLimit ? { ok: false, reason: 'too-large' } : { ok: true, value: value === 0 ? empty : value }
  }
  if (/^[-−–]\s*[\d.,]+$/.test(trimmed)) return { ok: false, reason: 'negative' }
  if (/^[\d.,]+e[-+]?\d+$/i.test(trimmed)) return { ok: false, reason: 'exponent' }
  if (/^\d{1,3}([.,'’\s]\d{3})+$/.test(trimmed)) return { ok: false, reason: 'grouping' }
  if (/^\d*[.,]\d+$/.test(trimmed)) return { ok: false, reason: 'fraction' }
  return { ok: false, reason: 'not-a-number' }
}
