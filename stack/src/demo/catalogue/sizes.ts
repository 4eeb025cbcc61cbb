export type Scale = { readonly name: string; readonly sizes: readonly string[] }

const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => String(from + at * step))

/** Size scales in their own order; a brand makes a run of them. */
export const scales = {
  'alpha-women': { name: 'alpha-women', sizes: ['XS', 'S', 'M', 'L', 'XL'] },
  'alpha-men': { name: 'alpha-men', sizes: ['S', 'M', 'L', 'XL', 'XXL'] },
  'alpha-unisex': { name: 'alpha-unisex', sizes: ['XS', 'S', 'M', 'L', 'XL', 'XXL'] },
  'eu-women': { name: 'eu-women', sizes: range(34, 46, 2) },
  'eu-men': { name: 'eu-men', sizes: range(44, 56, 2) },
  waist: { name: 'waist', sizes: range(28, 36) },
  'shoes-women': { name: 'shoes-women', sizes: range(36, 42) },
  'shoes-men': { name: 'shoes-men', sizes: range(40, 46) },
  'shoes-unisex': { name: 'shoes-unisex', sizes: range(36, 46) },
  kids: { name: 'kids', sizes: range(92, 152, 12) },
  belt: { name: 'belt', sizes: range(75, 105, 10) },
  hat: { name: 'hat', sizes: ['S/M', 'L/XL'] },
  socks: { name: 'socks', sizes: ['36–40', '41–45'] },
  'one-size': { name: 'one-size', sizes: ['OS'] },
} satisfies Record<string, Scale>

export type ScaleName = keyof typeof scales
