import { parseQuantity } from '../../../components/matrix/parse-quantity.ts'
import type { ListLine } from '../../../components/matrix/paste-list.ts'

/**
 * A typed or pasted list of codes and quantities: the last field of a line is the quantity, whatever stands between
 * them (tab, semicolon, comma, blanks). Every line that is not empty comes back; a line without quantity is told as none.
 */
export function readTypedList(text: string): ListLine[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const read = lines.map(readLine)
  const [first] = read
  // A heading: no digit in its code, and no quantity.
  return first?.reason && !/\d/.test(first.code) && read.length > 1 ? read.slice(1) : read
}

function readLine(line: string): ListLine {
  const [, code = line.trim(), text = ''] = /^\s*(.*?)[\t;,\s]+(\S+)\s*$/.exec(line) ?? []
  const parsed = parseQuantity(text, null)
  if (text === '') return { code, text, reason: 'not-a-number' }
  return parsed.ok ? { code, text, quantity: parsed.value } : { code, text, reason: parsed.reason }
}
