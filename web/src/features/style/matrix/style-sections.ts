import type { GridSection } from '../../../components/matrix/grid-model.ts'
import { quantity } from '../../../components/matrix/value-type.ts'
import type { StyleRow } from './style-rows.ts'

/** Rows that share a size scale share columns; sizes that no colourway is made in are left out. */
export function styleSections(rows: readonly StyleRow[], name: string): GridSection[] {
  return [...Map.groupBy(rows, (row) => row.colourway.sizeScale.name)].map(([scale, members]) => {
    const made = new Set(members.flatMap(({ colourway }) => colourway.variants.map(({ size }) => size)))
    const scaled = members[0]!.colourway.sizeScale.sizes.filter((size) => made.delete(size))
    return {
      id: scale,
      name,
      columns: [...scaled, ...made].map((size) => ({ id: size, name: size, type: quantity })),
      rows: members.map(({ id, colourway, doorName }) => ({
        id,
        name: doorName ? `${colourway.colourName}, ${doorName}` : colourway.colourName,
        aliases: [colourway.colourCode, `${colourway.styleNumber}-${colourway.colourCode}`],
      })),
    }
  })
}
