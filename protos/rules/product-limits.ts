/** What a product may hold at most: catalog refuses more, the brands' API document says so. Characters and entries. */
export const productLimits = {
  styleNumber: 60,
  colourCode: 30,
  sku: 60,
  name: 200,
  category: 200,
  categoryLevels: 6,
  season: 12,
  seasons: 20,
  description: 10_000,
  composition: 500,
  careEntries: 20,
  careEntry: 200,
  tags: 40,
  tag: 60,
  scaleName: 60,
  sizes: 100,
  size: 20,
  variants: 200,
} as const

export const colourFamilies = [
  'black',
  'white',
  'grey',
  'beige',
  'brown',
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'metallic',
  'multi',
] as const

export type ColourFamily = (typeof colourFamilies)[number]

export const genders = ['women', 'men', 'unisex', 'girls', 'boys', 'kids', 'baby'] as const

export type Gender = (typeof genders)[number]
