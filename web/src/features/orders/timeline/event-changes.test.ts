import { expect, test } from 'vitest'
import { someEvent, someLine } from '../data/some-order.ts'
import { changesByLine, changeSays, eventsSince, lineNames, sizeOf, unitsMoved } from './event-changes.ts'

const lines = [someLine('a'), someLine('b')]
const change = (lineId: string, more = {}) => ({
  lineId,
  sku: 'SKU-M',
  label: 'Lund coat · Ink · M',
  before: 4,
  after: 1,
  dateBefore: '2027-02-28',
  dateAfter: null,
  reason: 'OTHER' as const,
  ...more,
})

test('changes stand under their lines; those of a line that is gone keep their labels', () => {
  const groups = changesByLine({ changes: [change('b'), change('gone'), change('a')] }, lines)
  expect(groups.map(({ line, changes }) => [line?.id, changes.length])).toEqual([
    ['a', 1],
    ['b', 1],
    [undefined, 1],
  ])
  expect(sizeOf(lines[0], change('a'))).toBe('M')
  expect(sizeOf(undefined, change('gone'))).toBe('Lund coat · Ink · M')
})

test('a change tells units, date or both', () => {
  expect(changeSays(change('a'))).toEqual({ units: { before: 4, after: 1 }, date: null })
  expect(changeSays(change('a', { after: 4, dateAfter: '2027-03-01' }))).toEqual({
    units: null,
    date: { before: '2027-02-28', after: '2027-03-01' },
  })
})

test('units an event moved', () => {
  const cells = [{ lineId: 'a', sku: 'SKU-M', label: '', units: 3 }]
  const shipment = { id: 's', shippedAt: '2027-02-01', carrier: '', tracking: '', cells, units: 3 }
  expect(unitsMoved(someEvent(1))).toBe(0)
  expect(unitsMoved(someEvent(2, { changes: [change('a')] }))).toBe(3)
  expect(unitsMoved(someEvent(3, { shipment }))).toBe(3)
  expect(unitsMoved(someEvent(4, { givenUp: [...cells, ...cells] }))).toBe(6)
})

test('what happened since somebody looked', () => {
  expect(eventsSince([someEvent(1), someEvent(2), someEvent(3)], 1).map(({ sequence }) => sequence)).toEqual([2, 3])
})

test('lines are called as people call them', () => {
  expect(lineNames(['b', 'gone'], lines)).toEqual(['Lund coat Colour b'])
})
