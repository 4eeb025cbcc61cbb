/** RFC 4180 and what spreadsheets make of it: comma, semicolon or tab, quoted fields with doubled quotes, a BOM. */

export interface CsvRecord {
  /** Line of the file its first character stands on, from 1. */
  line: number
  fields: string[]
}

/** The separator of the first line; outside quotes the most frequent of the three. */
export function separatorOf(text: string): ',' | ';' | '\t' {
  const first = /^[^\r\n]*/.exec(text.replace(/"(?:[^"]|"")*"/g, ''))?.[0] ?? ''
  const counts = ([',', ';', '\t'] as const).map((sign) => [sign, first.split(sign).length] as const)
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** Blank lines are left out. A quote that is never closed takes the rest of the file as its field. */
export function parseCsv(text: string): CsvRecord[] {
  const source = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(source)
  const records: CsvRecord[] = []
  let fields: string[] = []
  let field = ''
  let line = 1
  let began = 1
  let quoted = false

  function endRecord() {
    fields.push(field)
    field = ''
    if (fields.length > 1 || fields[0] !== '') records.push({ line: began, fields })
    fields = []
  }

  for (let at = 0; at < source.length; at++) {
    const sign = source[at]!
    if (quoted) {
      if (sign === '\n') line++
      if (sign !== '"') field += sign
      else if (source[at + 1] === '"') field += source[at++]!
      else quoted = false
    } else if (sign === '"' && field === '') quoted = true
    else if (sign === separator) {
      fields.push(field)
      field = ''
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && source[at + 1] === '\n') at++
      endRecord()
      began = ++line
    } else field += sign
  }
  if (field !== '' || fields.length > 0) endRecord()
  return records
}

/** One field as every spreadsheet reads it back. */
export function csvField(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** First signs that a spreadsheet takes for the beginning of a formula; apostrophes before them count as one of ours. */
const FORMULA = /^'*[=+\-@\t\r]/

/** A text that begins like a formula gets an apostrophe, so that no spreadsheet runs what somebody named a product. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** What `withoutFormula` was given. */
export function withFormulaSign(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
}
