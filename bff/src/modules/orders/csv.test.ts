import { orderOf, lineOf, cellOf } from '@selvedge/protos/rules/some-order'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

const nasty = fc.oneof(fc.string(), fc.stringMatching(/^[=+\-@\t\r\n"',;]{1,4}[A-Z0-9()]{0,6}$/))

/** Reads RFC 4180, independently of the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  for (let at = 0; at < text.length;) {
    let value = ''
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++
        value += text[at]
      }
      at++
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') value += text[at++]
    }
    rows.at(-1)!.push(value)
    if (text[at] === ',') at++
    else {
      at += 2
      if (at < text.length) rows.push([])
    }
  }
  return rows
}

test('whatever people wrote, each line has every column and none is a formula', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (styleName, colourName, poNumber) => {
      const order = orderOf([lineOf('1', [cellOf(), cellOf({ sku: 's2' })], { styleName, colourName })], { poNumber })
      const text = csvOf(order)
      expect(text.startsWith('\uFEFForder,')).toBe(true)
      const [head, ...rows] = parse(text.slice(1))
      expect(rows).toHaveLength(2)
      for (const row of rows) {
        expect(row).toHaveLength(head!.length)
        for (const value of row) expect(value).not.toMatch(/^[=+\-@\t\r\n]/)
        expect(row[head!.indexOf('style_name')]).toMatch(/^'?/)
        expect([styleName, `'${styleName}`]).toContain(row[head!.indexOf('style_name')])
      }
    }),
  )
})
