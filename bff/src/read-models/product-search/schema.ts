/** What of a product can be searched, filtered and sorted by. A change here raises the view's version. */
import type { SearchSchema } from '@selvedge/platform/search/schema'

/**
 * - `size` and `available`: `scale|size`, so that 38 of shoes and 38 of jackets stay apart.
 * - `available`, `window` are scoped by window, `availability` by brand; see `scopes.ts`.
 */
export const productSchema: SearchSchema = {
  text: { name: 'name', brand: 'name', colour: 'name', other: 'other' },
  facets: {
    brand: 'keyword',
    category: 'path',
    season: 'keyword',
    gender: 'keyword',
    colour: 'keyword',
    size: 'keyword',
    available: 'scoped',
    window: 'scoped',
    availability: 'scoped',
  },
  sorts: { newest: 'number', style: 'text' },
  tieBreak: { sort: 'newest', direction: 'desc' },
  synonyms: [
    ['trousers', 'pants', 'slacks'],
    ['jumper', 'sweater', 'pullover', 'knit'],
    ['sneaker', 'trainer'],
    ['jacket', 'coat', 'parka', 'anorak'],
    ['tee', 'tshirt'],
    ['vest', 'gilet', 'bodywarmer'],
    ['bag', 'handbag'],
    ['grey', 'gray'],
    ['scarf', 'scarve', 'shawl'],
    ['rucksack', 'backpack'],
    ['nightie', 'nightdress', 'nightgown'],
    ['wallet', 'purse'],
    ['sunglasses', 'shades'],
  ],
}
