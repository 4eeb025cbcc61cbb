import type { PriceListRowFieldsFragment } from '../../../gen/graphql.ts'
import { type PriceTier, type PriceValue, whslOf } from '../data/row-value.ts'
import type { PriceCell } from '../../../components/matrix/price-face.tsx'

export type ServerRow = PriceListRowFieldsFragment

/** A row of the sheet: as the server has it, and what it says here. */
export interface SheetRow {
  readonly server: ServerRow
  /** Null: there is to be no row. */
  readonly value: PriceValue | null
  /** Not yet at the server. */
  readonly unsaved: boolean
  /** Why the server did not take it. */
  readonly wrong?: string
  /** The quantity tiers before the price was cleared. */
  readonly earlierTiers?: readonly PriceTier[]
}

/** What the pending change makes of the row, as the server has it. */
export function serverValue({ published, pending, removed }: ServerRow): PriceValue | null {
  return removed ? null : (pending ?? published)
}

/** The row as a pasted label or a screen reader names it. */
export function rowName({ styleNumber, styleName, colourName, colourCode, size, windowCode }: ServerRow): string {
  return [styleNumber, styleName, colourName || colourCode, size, windowCode].filter((part) => part !== '').join(' ')
}

export function rowAliases({ sku, styleNumber, colourCode }: ServerRow): string[] {
  return sku === '' ? [`${styleNumber} ${colourCode}`, `${styleNumber}-${colourCode}`] : [sku]
}

/** The two cells of a row. `readOnly`: a plain figure. */
export function cellsOf(
  { server, value, unsaved, wrong }: SheetRow,
  readOnly: boolean,
): { whsl: PriceCell; rrp: PriceCell } {
  const theirs = { whsl: whslOf(server.published), rrp: server.published?.rrpMinor ?? null }
  const mine = { whsl: whslOf(value), rrp: value?.rrpMinor ?? null }
  const both = mine.whsl === theirs.whsl && mine.rrp === theirs.rrp
  const cell = (column: 'whsl' | 'rrp'): PriceCell => {
    const differs = mine[column] !== theirs[column]
    // Two figures that agree can still hide a conflict in tiers: it is then shown at the first.
    const conflict = server.conflict && (differs || (both && column === 'whsl'))
    return {
      kind: readOnly ? 'locked' : 'editable',
      value: mine[column],
      published: theirs[column],
      wrong: differs ? wrong : undefined,
      sync: conflict ? 'conflict' : unsaved && differs ? 'unsaved' : undefined,
      theirs: conflict ? theirs[column] : undefined,
    } as PriceCell
  }
  return { whsl: cell('whsl'), rrp: cell('rrp') }
}
