/**
 * Tab-separated text as spreadsheets put it on the clipboard: fields with a tab, line break or quote are quoted,
 * quotes doubled, and a line break ends the last line.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let at = 0
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  while (at < source.length) {
    const closing = field === '' && source[at] === '"' ? closingQuote(source, at) : -1
    if (closing > 0) {
      field = source.slice(at + 1, closing).replaceAll('""', '"')
      at = closing + 1
    } else if (source[at] === '\t') {
      row.push(field)
      field = ''
      at++
    } else if (source[at] === '\n') {
      rows.push([...row, field])
      row = []
      field = ''
      at++
    } else {
      field += source[at++]
    }
  }
  if (field !== '' || row.length > 0) rows.push([...row, field])
  const width = Math.max(0, ...rows.map((line) => line.length))
  return rows.map((line) => [...line, ...Array<string>(width - line.length).fill('')])
}

/** Where a quoted field ends, or -1 when the quote is an ordinary character (5" is no opening quote). */
function closingQuote(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] !== '"') continue
    if (source[at + 1] === '"') at++
    else return at + 1 === source.length || source[at + 1] === '\t' || source[at + 1] === '\n' ? at : -1
  }
  return -1
}

export function printTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join('\t')}\n`).join('')
}

function quoted(field: string): string {
  return /[\t\n"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
