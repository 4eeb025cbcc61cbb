import type { BrandSource } from '../brand-source.ts'
import { line } from '../line.ts'
import { haldenDyes } from '../palettes.ts'

/** Contemporary womenswear from Copenhagen: colour, prints, easy shapes. */
export const halden: BrandSource = {
  profile: {
    slug: 'halden-studio',
    name: 'Halden Studio',
    country: 'DK',
    website: 'https://halden.example',
    vatNumber: 'DK99999999',
    timeZone: 'Europe/Copenhagen',
    introduction:
      'Halden Studio makes clothes for long Scandinavian days: easy shapes, generous colour and prints drawn in our own studio in Copenhagen. Most of the collection is cut from organic or recycled fibres in small Portuguese factories we have known for years.',
    countries: ['DK', 'SE', 'NO', 'DE', 'NL', 'BE', 'FR', 'GB'],
    stockBasis: 'physical',
    stockPolicy: 'exact',
    people: [
      { name: 'Signe Halden', email: 'owner@halden.example', role: 'owner' },
      { name: 'Mikkel Ravn', email: 'sales@halden.example', role: 'sales-manager' },
    ],
  },
  dyes: haldenDyes,
  colourways: 318,
  eanPrefix: '21',
  seed: 4101,
  styleNumber: (at) => `HAL-${1040 + at * 3}`,
  sku: (style, colour, size) => `${style}-${colour}-${size}`,
  names:
    'Ida Freja Alma Liv Signe Astrid Karla Maren Tilde Esther Vigga Nora Agnes Sofie Ellen Rosa Clara Thea Merle Dagny Runa Inger Solveig Ylva Linnea Saga Tuva Hedda Siri Anine Bodil Gerda Kaja Marthe Olivia Petra Ragna Selma Tora Ulla Wilma Edda Birte Cille Ditte Elna Filippa Greta Hanne Iben',
  lines: [
    line('women/dresses/midi', 'women', 'dress', 9, 'Dress|Day Dress', 'eu-women', 'poplin satin', [52, 84], {
      prints: ['floral', 'plain', 'leaf', 'gingham', 'dot'],
    }),
    line('women/dresses/wrap', 'women', 'wrap-dress', 5, 'Wrap Dress', 'eu-women', 'satin poplin', [58, 88], {
      prints: ['floral', 'dot', 'plain', 'animal'],
    }),
    line('women/dresses/shirt', 'women', 'shirt-dress', 4, 'Shirt Dress', 'eu-women', 'linen poplin', [54, 78], {
      prints: ['plain', 'pinstripe', 'check'],
    }),
    line('women/dresses/slip', 'women', 'slip-dress', 3, 'Slip Dress', 'eu-women', 'satin', [49, 72]),
    line('women/dresses/knitted', 'women', 'knit-dress', 3, 'Knitted Dress', 'alpha-women', 'rib fine-knit', [55, 79], {
      season: 'next',
    }),
    line('women/blouses', 'women', 'blouse', 8, 'Blouse', 'eu-women', 'satin poplin', [32, 52], {
      prints: ['plain', 'floral', 'dot', 'plain', 'leaf'],
    }),
    line('women/shirts', 'women', 'shirt', 5, 'Shirt', 'alpha-women', 'poplin linen', [30, 46], {
      prints: ['plain', 'pinstripe', 'stripe'],
    }),
    line('women/tops/t-shirts', 'women', 't-shirt', 6, 'Tee', 'alpha-women', 'jersey', [13, 22], {
      prints: ['plain', 'breton', 'stripe', 'plain'],
      season: 'noos',
    }),
    line('women/tops/tanks', 'women', 'tank', 3, 'Tank', 'alpha-women', 'rib jersey', [11, 18]),
    line('women/tops/camisoles', 'women', 'camisole', 3, 'Camisole', 'alpha-women', 'satin', [22, 32]),
    line(
      'women/knitwear/jumpers',
      'women',
      'sweater',
      7,
      'Jumper|Pullover',
      'alpha-women',
      'chunky-knit fine-knit cable-knit',
      [42, 72],
      { prints: ['plain', 'plain', 'breton', 'fair-isle', 'colour-block'] },
    ),
    line(
      'women/knitwear/cardigans',
      'women',
      'cardigan',
      5,
      'Cardigan',
      'alpha-women',
      'chunky-knit fine-knit',
      [44, 76],
    ),
    line('women/knitwear/vests', 'women', 'knit-vest', 2, 'Slipover', 'alpha-women', 'cable-knit fine-knit', [34, 46], {
      season: 'next',
    }),
    line(
      'women/trousers/wide',
      'women',
      'wide-trousers',
      6,
      'Trousers|Wide Trousers',
      'eu-women',
      'wool twill linen',
      [42, 66],
      { prints: ['plain', 'plain', 'pinstripe'] },
    ),
    line('women/jeans', 'women', 'jeans', 3, 'Jeans', 'waist', 'denim', [38, 52], {
      dyes: ['310', '320', '330', '900', '100'],
      season: 'noos',
    }),
    line('women/skirts/midi', 'women', 'skirt', 4, 'Skirt', 'eu-women', 'satin linen', [36, 54], {
      prints: ['plain', 'floral', 'plain', 'leaf'],
    }),
    line('women/skirts/pleated', 'women', 'pleated-skirt', 2, 'Pleated Skirt', 'eu-women', 'wool', [42, 58], {
      prints: ['plain', 'tartan'],
    }),
    line('women/skirts/mini', 'women', 'mini-skirt', 1, 'Mini Skirt', 'eu-women', 'denim', [30, 40], {
      dyes: ['320', '330', '900'],
    }),
    line('women/jackets/blazers', 'women', 'blazer', 2, 'Blazer', 'eu-women', 'wool linen', [78, 112], {
      prints: ['plain', 'check'],
    }),
    line('women/jackets/coats', 'women', 'coat', 2, 'Coat', 'eu-women', 'wool boucle', [118, 178], { season: 'next' }),
    line('women/jackets/trench', 'women', 'trench', 1, 'Trench Coat', 'eu-women', 'twill', [98, 128], {
      dyes: ['120', '130', '230', '330'],
      season: 'current',
    }),
  ],
}
