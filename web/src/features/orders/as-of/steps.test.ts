import { expect, test } from 'vitest'
import { cellKey } from '../data/order.ts'
import { someCell, someLine, someOrder } from '../data/some-order.ts'
import { cellsBefore, figureSteps } from './steps.ts'

const line = (confirmed: number | null, shipped = 0) =>
  someLine('a', { cells: [someCell('S', { confirmed, shipped }), someCell('M')] })

test('confirmed as ordered moves no cell, fewer units do', () => {
  expect(cellsBefore(someOrder([line(4)]), someOrder([line(null)])).size).toBe(0)
  const fewer = cellsBefore(someOrder([line(3)]), someOrder([line(null)]))
  expect([...fewer.keys()]).toEqual([cellKey('a', 'SKU-S')])
  expect(fewer.get(cellKey('a', 'SKU-S'))).toMatchObject({ ordered: 4, confirmed: null })
})

test('units that left move their cell', () => {
  expect([...cellsBefore(someOrder([line(4, 2)]), someOrder([line(4)])).keys()]).toEqual([cellKey('a', 'SKU-S')])
})

test('what was placed at that moment has no cell before', () => {
  expect(cellsBefore(someOrder([line(null)]), null).size).toBe(0)
})

test('only figures that moved are told', () => {
  const before = someOrder([line(null)])
  const after = someOrder([line(3)], { units: 11, value: { minor: 13_750, currency: 'EUR' }, openUnits: 11 })
  expect(figureSteps(before, before)).toEqual([])
  expect(figureSteps(after, before)).toEqual([
    { figure: 'units', before: 12, after: 11 },
    { figure: 'value', before: 15_000, after: 13_750 },
    { figure: 'open', before: 12, after: 11 },
  ])
})
