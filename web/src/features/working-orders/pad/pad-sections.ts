import type { GridSection } from '../../../components/matrix/grid-model.ts'
import { quantity } from '../../../components/matrix/value-type.ts'
import type { PadProductFragment } from '../../../gen/graphql.ts'
import type { BrandPart } from '../domain/group-rows.ts'
import type { PadRow } from '../domain/pad-row.ts'

type Names = {
  product: (productId: string) => PadProductFragment | undefined
  /** Empty for none. */
  door: (doorId: string) => string
}

/** One section per style and window; the first of a window carries its band. Columns are sizes. */
export function padSections(parts: readonly BrandPart[], names: Names): GridSection[] {
  return parts.flatMap(({ windows }) =>
    windows.flatMap(({ styles }) =>
      styles.map((style, index) => ({
        id: style.id,
        name: style.name,
        band: index === 0,
        columns: style.sizes.map((size) => ({ id: size, name: size, type: quantity })),
        rows: style.rows.map((row) => gridRow(row, style.name, names)),
      })),
    ),
  )
}

function gridRow(row: PadRow, styleName: string, { product, door }: Names) {
  const known = product(row.productId)
  const colour = [known?.colourName ?? '', door(row.doorId)].filter(Boolean).join(', ')
  return {
    id: row.rowId,
    name: `${styleName}, ${colour}`,
    // What a spreadsheet may have in front of its quantities.
    aliases: known ? [known.colourName, known.colourCode, `${known.styleNumber}-${known.colourCode}`] : [],
  }
}
