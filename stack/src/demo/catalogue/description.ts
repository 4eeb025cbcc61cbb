import type { GarmentType } from '../pictures/garments.ts'
import type { Random } from '../pictures/random.ts'

const cuts: readonly (readonly [readonly GarmentType[], readonly string[]])[] = [
  [
    ['t-shirt', 'tank', 'camisole'],
    [
      'Cut close at the shoulder and easy through the body.',
      'Finished with a narrow neckband that keeps its shape.',
      'Side seams are turned forward so that it hangs straight.',
    ],
  ],
  [
    ['shirt', 'blouse', 'polo', 'overshirt'],
    [
      'Mother-of-pearl buttons and a collar that stands by itself.',
      'French seams inside, a clean yoke behind.',
      'Slightly dropped shoulders and a curved hem to wear in or out.',
    ],
  ],
  [
    ['sweater', 'cardigan', 'knit-vest', 'knit-dress'],
    [
      'Fully fashioned, linked by hand at the neck.',
      'Deep ribs at cuff and hem hold the shape.',
      'Knitted in one piece where it counts, without bulk at the seams.',
    ],
  ],
  [
    ['hoodie', 'sweatshirt', 'fleece', 'joggers'],
    [
      'Flat-locked seams that do not rub.',
      'Brushed inside, washed once before it leaves us.',
      'Ribbed cuffs with enough stretch to push up.',
    ],
  ],
  [
    ['blazer', 'waistcoat', 'coat', 'trench'],
    [
      'Half-canvassed, with a soft rolled lapel.',
      'Horn buttons, an inside pocket and a pick-stitched edge.',
      'A natural shoulder and a clean, fluid back.',
    ],
  ],
  [
    ['denim-jacket', 'bomber', 'puffer', 'gilet', 'parka', 'shell'],
    [
      'Taped where it matters, with pockets that clear a harness.',
      'Two-way zip, adjustable cuffs and a hood that turns with you.',
      'Packs into its own pocket.',
    ],
  ],
  [
    ['dress', 'wrap-dress', 'shirt-dress', 'slip-dress', 'skirt', 'pencil-skirt', 'pleated-skirt', 'mini-skirt'],
    [
      'Falls from the waist without clinging.',
      'Lined where it needs to be, with pockets in the side seams.',
      'A print-to-seam layout, so that no two look quite alike.',
    ],
  ],
  [
    ['chino', 'wide-trousers', 'jeans', 'shorts', 'leggings', 'swim-shorts', 'swimsuit'],
    [
      'A mid rise and a leg that is easy to turn up.',
      'Curtained waistband, split at the back for alterations.',
      'Cut with room at the thigh and a calm, straight line below.',
    ],
  ],
  [
    ['sneaker', 'high-top', 'runner', 'boot', 'chelsea-boot', 'loafer', 'derby', 'sandal', 'ballerina'],
    [
      'Made on our own last, stitched and resoleable.',
      'Leather lined, with a cork layer that takes the shape of the foot.',
      'A light sole with a quiet tread.',
    ],
  ],
  [
    ['tote', 'crossbody', 'backpack', 'bucket', 'belt'],
    [
      'Edges painted by hand, brass that ages well.',
      'Unlined, so that the hide shows on both sides.',
      'One inside pocket and a key loop.',
    ],
  ],
  [
    ['scarf', 'beanie', 'cap', 'socks', 'hat'],
    ['Made in small runs by a family workshop.', 'Soft from the first day.', 'One size that fits most.'],
  ],
]

const opening = ['An easy', 'A new', 'Our favourite', 'A considered', 'An everyday', 'A light-handed']

/** Two or three plain sentences as a brand would send them. */
export function describe(type: GarmentType, noun: string, cloth: string, random: Random): string {
  const sentences = cuts.find(([types]) => types.includes(type))?.[1] ?? []
  return `${random.pick(opening)} ${noun.toLowerCase()} in ${cloth}. ${random.pick(sentences)}`
}
