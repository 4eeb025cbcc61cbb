import type { GridColumn, GridRow, GridSection } from './grid-model.ts'

/** The new sections, in which whatever is as it was is the same object: a row that stays is not drawn again. */
export function keepSections(before: readonly GridSection[], next: readonly GridSection[]): readonly GridSection[] {
  const byId = new Map(before.map((section) => [section.id, section]))
  return next.map((section) => {
    const old = byId.get(section.id)
    return old ? keepSection(old, section) : section
  })
}

function keepSection(before: GridSection, next: GridSection): GridSection {
  const columns = keepAll(before.columns, next.columns, sameColumn)
  const rows = keepAll(before.rows, next.rows, sameNames)
  const same = columns === before.columns && rows === before.rows && next.name === before.name
  return same && next.band === before.band ? before : { ...next, columns, rows }
}

function keepAll<Item extends { readonly id: string }>(
  before: readonly Item[],
  next: readonly Item[],
  same: (one: Item, other: Item) => boolean,
): readonly Item[] {
  const byId = new Map(before.map((item) => [item.id, item]))
  const kept = next.map((item) => {
    const old = byId.get(item.id)
    return old && same(old, item) ? old : item
  })
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept
}

function sameColumn(one: GridColumn, other: GridColumn): boolean {
  const { type, group, width } = one
  return sameNames(one, other) && type === other.type && group === other.group && width === other.width
}

function sameNames(one: GridRow, other: GridRow): boolean {
  return one.name === other.name && one.aliases?.join('\n') === other.aliases?.join('\n')
}
