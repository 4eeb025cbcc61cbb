import type { GridLayout, GridRow, GridSection } from './grid-model.ts'
import type { Metrics } from './metrics.ts'

interface BandItem {
  readonly kind: 'band'
  readonly key: string
  readonly section: GridSection
  readonly height: number
}

interface HeadItem<K extends 'groups' | 'head'> {
  readonly kind: K
  readonly key: string
  readonly section: GridSection
  readonly height: number
  /** Where it stays while its rows scroll. */
  readonly top: number
}

interface RowItem {
  readonly kind: 'row'
  readonly key: string
  readonly section: GridSection
  readonly row: GridRow
  readonly height: number
}

/** One line of the table. Heads repeat for every section, since columns differ between styles. */
export type GridItem = BandItem | HeadItem<'groups'> | HeadItem<'head'> | RowItem

export interface GridItems {
  readonly list: readonly GridItem[]
  /** Where each item begins, pixels; one more entry for the end. */
  readonly starts: readonly number[]
  /** Item of each data row. */
  readonly ofRow: readonly number[]
  /** Items of the head above each item, that stay in sight while it scrolls. */
  headsAbove(item: number): readonly number[]
  /** Height of the head above an item. */
  headHeight(item: number): number
}

export function gridItems(layout: GridLayout, metrics: Metrics): GridItems {
  const list: GridItem[] = []
  const ofRow: number[] = []
  const headOf: number[] = []
  for (const section of layout.sections) {
    if (section.band) list.push({ kind: 'band', key: `band ${section.id}`, section, height: metrics.bandHeight })
    const first = list.length
    const grouped = section.columns.some((column) => column.group !== undefined)
    const top = grouped ? metrics.groupHeight : 0
    if (grouped)
      list.push({ kind: 'groups', key: `groups ${section.id}`, section, height: metrics.groupHeight, top: 0 })
    list.push({ kind: 'head', key: `head ${section.id}`, section, height: metrics.headHeight, top })
    for (const row of section.rows) {
      ofRow.push(list.length)
      list.push({ kind: 'row', key: `row ${row.id}`, section, row, height: metrics.rowHeight })
    }
    while (headOf.length < list.length) headOf.push(first)
  }
  const starts = [0]
  for (const item of list) starts.push(starts.at(-1)! + item.height)
  const headsAbove = (item: number) => {
    const first = headOf[item]
    if (first === undefined) return []
    return list[first]!.kind === 'groups' ? [first, first + 1] : [first]
  }
  return {
    list,
    starts,
    ofRow,
    headsAbove,
    headHeight: (item) => headsAbove(item).reduce((sum, head) => sum + list[head]!.height, 0),
  }
}
