/** Letters as strokes on a grid 6 high, so that a wordmark needs no font on any machine. */
const letters: Record<string, readonly [width: number, path: string]> = {
  A: [5, 'M0 6L2.5 0L5 6M.9 3.9H4.1'],
  C: [5, 'M4.7 1.2A2.7 3 0 1 0 4.7 4.8'],
  D: [4.8, 'M.2 0V6H1.6A3 3 0 0 0 1.6 0Z'],
  E: [3.4, 'M3.4 0H.2V6H3.4M.2 3H3'],
  F: [3.2, 'M3.2 0H.2V6M.2 3H2.8'],
  H: [4.4, 'M.2 0V6M4.2 0V6M.2 3H4.2'],
  I: [0.6, 'M.3 0V6'],
  L: [3, 'M.2 0V6H3'],
  N: [4.6, 'M.2 6V0L4.4 6V0'],
  O: [5.8, 'M2.9 0A2.9 3 0 1 0 2.9 6A2.9 3 0 1 0 2.9 0'],
  R: [3.8, 'M.2 6V0H2A1.6 1.6 0 0 1 2 3.3H.2M2 3.3L3.7 6'],
  S: [3.6, 'M3.4 .9C2.6 -.4 .4 -.2 .4 1.6C.4 3.3 3.5 2.7 3.5 4.5C3.5 6.4 .8 6.4 .1 5'],
  T: [4.2, 'M0 0H4.2M2.1 0V6'],
  U: [4.4, 'M.2 0V3.8A2 2.2 0 0 0 4.2 3.8V0'],
  V: [4.8, 'M0 0L2.4 6L4.8 0'],
  '&': [4.4, 'M4.4 6L1.1 1.9C.3 .8 1 0 1.9 0C3.2 0 3.3 1.6 2.1 2.4L1.2 3.1C-.4 4.2 .5 6 2 6C3.4 6 4.2 4.9 4.3 3.6'],
  ' ': [2.4, ''],
}

export type Wordmark = {
  readonly text: string
  readonly weight: number
  readonly gap: number
  readonly ink: string
  readonly mark?: 'rule' | 'peak' | 'dot'
}

/** A wordmark as SVG on a transparent ground, 6 units high plus its margins. */
export function wordmark({ text, weight, gap, ink, mark }: Wordmark): string {
  let x = 0
  const strokes: string[] = []
  for (const char of text) {
    const letter = letters[char]
    if (!letter) throw new RangeError(`no letter for "${char}"`)
    if (letter[1]) strokes.push(`<path d="${letter[1]}" transform="translate(${x.toFixed(2)} 0)"/>`)
    x += letter[0] + gap
  }
  const width = x - gap
  const extra =
    mark === 'rule'
      ? `<path d="M0 8.6H${width.toFixed(2)}" stroke-width="${weight / 2}"/>`
      : mark === 'peak'
        ? `<path d="M${(width / 2 - 3).toFixed(2)} -2.2l1.8 -2.6 1.2 1.5 1 -1.4 2 2.5"/>`
        : mark === 'dot'
          ? `<circle cx="${(width + 1.1).toFixed(2)}" cy="5.6" r=".55" fill="${ink}" stroke="none"/>`
          : ''
  const right = width + (mark === 'dot' ? 4 : 2)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -6 ${(right + 2).toFixed(2)} 17" width="${Math.round((right + 2) * 8)}" height="136" role="img" aria-label="${text.replace('&', '&amp;')}"><g fill="none" stroke="${ink}" stroke-width="${weight}" stroke-linecap="square" stroke-linejoin="miter">${strokes.join('')}${extra}</g></svg>`
}

export const wordmarks: Record<string, Wordmark> = {
  'halden-studio': { text: 'HALDEN STUDIO', weight: 0.55, gap: 2, ink: '#1B1E26', mark: 'dot' },
  'velluti-corso': { text: 'VELLUTI & CORSO', weight: 0.34, gap: 1.7, ink: '#2A2622', mark: 'rule' },
  tarnfell: { text: 'TARNFELL', weight: 0.95, gap: 1.3, ink: '#233A34', mark: 'peak' },
  alveira: { text: 'ALVEIRA', weight: 0.42, gap: 3.2, ink: '#74401F' },
}
