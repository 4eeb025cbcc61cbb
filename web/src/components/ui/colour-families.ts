/** One colour for each family, for swatches of products without a colour code of their own. */
export const colourFamilies: Record<string, string> = {
  black: '#1b1b1f',
  white: '#fbfaf7',
  grey: '#8b8d92',
  beige: '#d8c6a6',
  brown: '#6d4a32',
  red: '#b3222c',
  orange: '#d9702b',
  yellow: '#e5c04b',
  green: '#3f6b4a',
  blue: '#2f4a8a',
  purple: '#6a4a8c',
  pink: '#d98ba3',
  metallic: 'linear-gradient(135deg, #b9b4a8, #efece4 50%, #98927f)',
  multi: 'conic-gradient(#b3222c, #e5c04b, #3f6b4a, #2f4a8a, #6a4a8c, #b3222c)',
}
