import { expect, test, vi } from 'vitest'
import type { PriceEditInput } from '../../../gen/graphql.ts'
import { money } from '../../../components/matrix/value-type.ts'
import type { PriceValue } from '../data/row-value.ts'
import { createAutosave, type SaveAnswer } from './autosave.ts'
import { createSheet } from './sheet.ts'
import type { ServerRow } from './sheet-row.ts'

const price = (whslMinor: number, rrpMinor: number | null = 9995): PriceValue => ({
  enabled: true,
  tiers: [{ fromUnits: 1, whslMinor }],
  rrpMinor,
})
const row = (id: string, over: Partial<ServerRow> = {}): ServerRow => ({
  id,
  productId: id,
  sku: '',
  windowId: '',
  windowCode: '',
  windowName: '',
  styleNumber: id,
  styleName: 'Crew neck',
  colourCode: 'BLK',
  colourName: 'Black',
  size: '',
  published: price(4000),
  pending: null,
  removed: false,
  conflict: false,
  ...over,
})
const columns = [
  { id: 'whsl', name: 'WHSL', type: money('EUR', 'en-GB') },
  { id: 'rrp', name: 'RRP', type: money('EUR', 'en-GB') },
]
const sheetOf = (...rows: ServerRow[]) => {
  const sheet = createSheet({ columns, readOnly: false, sectionName: 'Rows' })
  sheet.show(rows)
  return sheet
}
const whsl = (rowId: string, value: number | null) => ({ rowId, columnId: 'whsl', before: null, value })
const rrp = (rowId: string, value: number | null) => ({ rowId, columnId: 'rrp', before: null, value })
const pending = { listId: 'l', revision: 1, total: 1, conflicts: 0, editedBy: null, editedAt: null, retailers: [] }

test('an edit shows old and new; clearing both figures takes the row away; writing it back is no change', () => {
  const sheet = sheetOf(row('a'), row('b', { pending: price(4500) }))
  sheet.commit([whsl('a', 4200)])
  expect(sheet.grid.store.cell({ rowId: 'a', columnId: 'whsl' })).toMatchObject({
    value: 4200,
    published: 4000,
    sync: 'unsaved',
  })
  expect(sheet.grid.store.cell({ rowId: 'b', columnId: 'whsl' })).toMatchObject({ value: 4500, published: 4000 })
  sheet.commit([whsl('a', null), rrp('a', null)])
  expect(sheet.row('a')).toMatchObject({ value: null, unsaved: true })
  sheet.commit([whsl('a', 4000), rrp('a', 9995)])
  expect(sheet.grid.store.cell({ rowId: 'a', columnId: 'whsl' })).toMatchObject({
    value: 4000,
    published: 4000,
    sync: undefined,
  })
})

test('what another editor published unseen is a conflict at the figure that differs', () => {
  const sheet = sheetOf(row('a', { published: price(3900), pending: price(4500), conflict: true }))
  expect(sheet.grid.store.cell({ rowId: 'a', columnId: 'whsl' })).toMatchObject({ sync: 'conflict', theirs: 3900 })
  expect(sheet.grid.store.cell({ rowId: 'a', columnId: 'rrp' })).toMatchObject({ sync: undefined })
})

test('a row the reader adds stands after its product, and is forgotten while it stays empty', () => {
  const sheet = sheetOf(row('a'), row('b'))
  sheet.insert(row('a|s', { productId: 'a', sku: 's', size: 'S', published: null }))
  expect(sheet.shownRows().map(({ id }) => id)).toEqual(['a', 'a|s', 'b'])
  expect(sheet.unsaved()).toEqual([])
})

function saving(
  sheet: ReturnType<typeof sheetOf>,
  answers: ((edits: PriceEditInput[]) => SaveAnswer | Promise<SaveAnswer>)[],
) {
  const sent: PriceEditInput[][] = []
  const autosave = createAutosave({
    sheet,
    send: async (edits) => {
      sent.push(edits)
      return answers.shift()!(edits)
    },
    onTaken: () => {},
    pause: 1_000_000,
  })
  return { autosave, sent, stop: autosave.start() }
}

test('a batch is saved; what was typed meanwhile stays unsaved and follows', async () => {
  const sheet = sheetOf(row('a'), row('b'))
  const { autosave, sent, stop } = saving(sheet, [
    () => {
      sheet.commit([whsl('a', 4300)])
      return { kind: 'taken', pending, rows: [row('a', { pending: price(4200) })] }
    },
    () => ({ kind: 'taken', pending, rows: [row('a', { pending: price(4300) })] }),
  ])
  sheet.commit([whsl('a', 4200)])
  expect(autosave.state).toBe('saving')
  await autosave.flush()
  expect(sent).toEqual([
    [{ productId: 'a', sku: '', windowId: '', value: price(4200) }],
    [{ productId: 'a', sku: '', windowId: '', value: price(4300) }],
  ])
  expect([autosave.state, sheet.unsaved()]).toEqual(['saved', []])
  stop()
})

test('a lost connection keeps everything and tries again; a refused row is marked and lets the others through', async () => {
  vi.useFakeTimers()
  const sheet = sheetOf(row('a'), row('b'))
  const { autosave, sent, stop } = saving(sheet, [
    () => ({ kind: 'unreached' }),
    () => ({ kind: 'refused', message: 'there is no such product', at: 0 }),
    () => ({ kind: 'taken', pending, rows: [row('b', { pending: price(4200) })] }),
  ])
  sheet.commit([whsl('a', 4200), whsl('b', 4200)])
  await autosave.flush()
  expect([autosave.state, sheet.unsaved().length]).toEqual(['waiting', 2])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent.map((edits) => edits.length)).toEqual([2, 2, 1])
  expect([autosave.state, sheet.unsaved()]).toEqual(['saved', []])
  expect(sheet.grid.store.cell({ rowId: 'a', columnId: 'whsl' })).toMatchObject({
    value: 4200,
    wrong: 'there is no such product',
  })
  stop()
  vi.useRealTimers()
})
