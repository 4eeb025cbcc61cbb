import type { Parsed } from './value-type.ts'

interface MoneyFormat {
  readonly decimal: ',' | '.'
  /** Digits of the minor unit. */
  readonly exponent: number
  /** Currency code and symbol, allowed before or after the figure. */
  readonly symbols: readonly string[]
}

/** Highest price of one cell, in major units. */
const moneyLimit = 9_999_999

/**
 * Minor units from typed or pasted text, by digits, never by floating point. Takes the locale's decimal sign; the
 * other one is grouping where every group has three digits, and a decimal sign where that is the only reading.
 */
export function parseMoney(text: string, format: MoneyFormat): Parsed {
  const figure = bareFigure(text, format.symbols)
  if (figure === '') return { ok: true, value: null }
  if (/^[-−–]/.test(figure)) return /\d/.test(figure) ? { ok: false, reason: 'negative' } : notANumber
  if (/^[\d.,]+e[-+]?\d+$/i.test(figure)) return { ok: false, reason: 'exponent' }
  if (!/^[\d.,'’\s]*\d[\d.,'’\s]*$/.test(figure)) return notANumber
  const parts = split(figure, format.decimal)
  if (!parts) return { ok: false, reason: 'grouping' }
  if (parts.fraction.length > format.exponent) return { ok: false, reason: 'decimals' }
  if (Number(parts.whole) > moneyLimit) return { ok: false, reason: 'too-large' }
  return { ok: true, value: Number(parts.whole + parts.fraction.padEnd(format.exponent, '0')) }
}

/** Plain text of minor units, without grouping or symbol: `1234,50`. */
export function printMoney(value: number | null, format: MoneyFormat): string {
  if (value === null) return ''
  const digits = String(value).padStart(format.exponent + 1, '0')
  if (format.exponent === 0) return digits
  return `${digits.slice(0, -format.exponent)}${format.decimal}${digits.slice(-format.exponent)}`
}

const notANumber: Parsed = { ok: false, reason: 'not-a-number' }

function bareFigure(text: string, symbols: readonly string[]): string {
  let figure = text.trim()
  for (const symbol of symbols) {
    if (figure.startsWith(symbol)) figure = figure.slice(symbol.length).trim()
    else if (figure.endsWith(symbol)) figure = figure.slice(0, -symbol.length).trim()
  }
  return figure
}

/** Whole and fraction digits, or null where the figure has no single reading. */
function split(figure: string, decimal: ',' | '.'): { whole: string; fraction: string } | null {
  const other = decimal === ',' ? '.' : ','
  for (const sign of [decimal, other]) {
    const grouping = sign === ',' ? '.' : ','
    const at = figure.lastIndexOf(sign)
    const whole = at < 0 ? figure : figure.slice(0, at)
    const fraction = at < 0 ? '' : figure.slice(at + 1)
    if (!/^\d*$/.test(fraction)) continue
    if (/^\d*$/.test(whole)) return { whole: whole || '0', fraction }
    const groups = new RegExp(`^\\d{1,3}([${grouping}'’\\s]\\d{3})+$`)
    const firstSeparator = whole.replace(/\d/g, '')[0]!
    // One kind of separator throughout: "1.234 567" has no single reading.
    if (groups.test(whole) && new Set(whole.replace(/\d/g, '')).size === 1) {
      return { whole: whole.replaceAll(firstSeparator, ''), fraction }
    }
  }
  return null
}
