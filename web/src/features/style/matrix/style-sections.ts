import type { GridSection } from '../../../components/matrix/grid-model.ts'
import { quantity } from '../../../components/matrix/value-type.ts'
import { windowName } from '../../../components/product/window-text.ts'
import { type StyleRow, windowsOf } from './style-rows.ts'

/** Rows that share a size scale share columns; sizes that no colourway is made in are left out. */
export function styleSections(rows: readonly StyleRow[], name: string, now: Date): GridSection[] {
  const several = windowsOf(rows).length > 1
  return [...Map.groupBy(rows, (row) => row.colourway.sizeScale.name)].map(([scale, members]) => {
    const made = new Set(members.flatMap(({ colourway }) => colourway.variants.map(({ size }) => size)))
    const scaled = members[0]!.colourway.sizeScale.sizes.filter((size) => made.delete(size))
    return {
      id: scale,
      name,
      columns: [...scaled, ...made].map((size) => ({ id: size, name: size, type: quantity })),
      rows: members.map((row) => {
        const { colourName, colourCode, styleNumber } = row.colourway
        const window = several && row.window && windowName(row.window, now)
        return {
          id: row.rowId,
          name: [colourName, window, row.line?.door?.name].filter(Boolean).join(', '),
          aliases: [colourName, colourCode, `${styleNumber}-${colourCode}`],
        }
      }),
    }
  })
}
