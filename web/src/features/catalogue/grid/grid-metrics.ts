/** How cards are laid out in the width there is; px. */
export type GridMetrics = { columns: number; cardWidth: number; gap: number; rowHeight: number }

/** Lines under the picture, fixed so that prices align over a row: brand, name, colour, price, availability, swatches. */
export const linesHeight = 8 + 16 + 18 + 16 + 4 + 18 + 18 + 4 + 18
const rowGap = 28

/** As wide as fits from 176 px on; two beside each other on a phone. */
export function gridMetrics(width: number, compact: boolean): GridMetrics {
  const narrow = width < 520
  const gap = narrow ? 12 : 16
  const least = narrow ? 150 : compact ? 144 : 176
  const columns = Math.max(narrow ? 2 : 1, Math.floor((width + gap) / (least + gap)))
  const cardWidth = Math.max(0, (width - gap * (columns - 1)) / columns)
  return { columns, gap, cardWidth, rowHeight: Math.round(cardWidth * 1.25) + linesHeight + rowGap }
}
