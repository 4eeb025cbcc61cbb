import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PriceListRowFieldsFragment } from '../../../gen/graphql.ts'
import { csvField, parseCsv, withFormulaSign, withoutFormula } from './parse-csv.ts'
import { printPriceFile, readPriceFile } from './price-file.ts'

test('fields keep commas, quotes and line breaks, and their line in the file', () => {
  expect(parseCsv('\uFEFFa;b\r\n"x;""1"";\n2";y\n\nlast;z')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, fields: ['x;"1";\n2', 'y'] },
    { line: 5, fields: ['last', 'z'] },
  ])
})

test('property: any fields come back as they were, and none of them starts a formula', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '=', '-', '"', ',', ';', '\n', "'", ' ') })
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (records) => {
        const text = [
          'a,b,c,d,e,f',
          ...records.map((fields) => fields.map((each) => csvField(withoutFormula(each))).join(',')),
        ].join('\r\n')
        const parsed = parseCsv(text).slice(1)
        expect(parsed.map(({ fields }) => fields.map(withFormulaSign))).toEqual(
          records.map((fields) => fields.map((each) => each)),
        )
        for (const { fields } of parsed) for (const each of fields) expect(each).not.toMatch(/^[=+\-@]/)
      },
    ),
  )
})

const row = (over: Partial<PriceListRowFieldsFragment>): PriceListRowFieldsFragment => ({
  id: 'r',
  productId: 'p',
  sku: '',
  windowId: '',
  windowCode: '',
  windowName: '',
  styleNumber: '100',
  styleName: 'Crew, neck',
  colourCode: 'BLK',
  colourName: 'Black',
  size: '',
  pending: null,
  removed: false,
  conflict: false,
  published: {
    enabled: true,
    tiers: [
      { fromUnits: 1, whslMinor: 4000 },
      { fromUnits: 12, whslMinor: 3850 },
    ],
    rrpMinor: 9995,
  },
  ...over,
})

test('property: an exported list, imported again, says what it said', () => {
  const amount = fc.nat(1_000_000_000)
  const value = fc.record({
    enabled: fc.boolean(),
    tiers: fc
      .array(amount, { maxLength: 3 })
      .map((amounts) => amounts.map((whslMinor, index) => ({ fromUnits: index === 0 ? 1 : index * 12, whslMinor }))),
    rrpMinor: fc.option(amount),
  })
  fc.assert(
    fc.property(value, fc.constantFrom('EUR', 'JPY', 'KWD'), fc.boolean(), (published, currency, bySku) => {
      const exported = row({ published, sku: bySku ? '-S=1' : '', windowCode: '+AUG' })
      const read = readPriceFile(printPriceFile([exported], currency), currency)
      const name = bySku
        ? { styleNumber: '', colourCode: '', sku: '-S=1' }
        : { styleNumber: '100', colourCode: 'BLK', sku: '' }
      expect(read).toEqual({ problems: [], rows: [{ line: 2, ...name, windowCode: '+AUG', value: published }] })
    }),
  )
})

test('a file of a spreadsheet with semicolons and decimal commas is read; what is wrong is told by its line', () => {
  const text =
    'SKU;WHSL;RRP;Tiers;Enabled;Remove\n A1 ;40,5;99,95;12:38,5|24:36;no;\nA2;4.000,00;;;;\nA3;1;2;12;;\nA4;;;;;yes\nA5;1;2;;maybe;\nA6;1,005;;;;\n'
  const { rows, problems } = readPriceFile(text, 'EUR')
  expect(rows).toEqual([
    {
      line: 2,
      styleNumber: '',
      colourCode: '',
      sku: 'A1',
      windowCode: '',
      value: {
        enabled: false,
        tiers: [
          { fromUnits: 1, whslMinor: 4050 },
          { fromUnits: 12, whslMinor: 3850 },
          { fromUnits: 24, whslMinor: 3600 },
        ],
        rrpMinor: 9995,
      },
    },
    { line: 5, styleNumber: '', colourCode: '', sku: 'A4', windowCode: '', remove: true },
  ])
  expect(problems.map(({ line, value }) => [line, value])).toEqual([
    [3, '4.000,00'],
    [4, '12'],
    [6, 'maybe'],
    [7, '1,005'],
  ])
})

test('a file without the needed columns is refused as a whole', () => {
  expect(readPriceFile('', 'EUR').problems).toMatchObject([{ line: 0 }])
  expect(readPriceFile('name,price\nx,1', 'EUR')).toMatchObject({
    rows: [],
    problems: [{ line: 1, value: 'name, price' }],
  })
})
