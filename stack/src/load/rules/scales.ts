import type { Department } from './garment.ts'

export interface Scale {
  name: string
  sizes: string[]
}

const alpha = ['XS', 'S', 'M', 'L', 'XL', 'XXL']
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

/** The usual scale of a category. */
export function usualScale(gender: 'women' | 'men', department: Department): Scale {
  if (department === 'accessories') return { name: 'one-size', sizes: ['OS'] }
  if (department === 'clothing') return { name: `alpha-${gender}`, sizes: alpha }
  return gender === 'women'
    ? { name: 'eu-shoes-women', sizes: range(36, 42) }
    : { name: 'eu-shoes-men', sizes: range(40, 46) }
}
