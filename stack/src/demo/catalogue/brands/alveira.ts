import type { BrandSource } from '../brand-source.ts'
import { line } from '../line.ts'
import { alveiraDyes } from '../palettes.ts'

const hides = ['02', '05', '07', '08', '09', '12', '14', '21', '27', '50']

/** Shoes, bags and small leather goods from the north of Portugal. */
export const alveira: BrandSource = {
  profile: {
    slug: 'alveira',
    name: 'Alveira',
    country: 'PT',
    website: 'https://alveira.example',
    vatNumber: 'PT999999990',
    timeZone: 'Europe/Lisbon',
    introduction:
      'Alveira is a workshop of forty people near Felgueiras. We make shoes on our own lasts, and the bags and belts that belong to them, from hides tanned in Alcanena. Resoling is part of the price.',
    countries: ['PT', 'ES', 'FR', 'DE', 'NL', 'BE', 'DK', 'GB', 'IE'],
    stockBasis: 'physical',
    stockPolicy: 'level',
    people: [
      { name: 'Inês Alveira', email: 'owner@alveira.example', role: 'owner' },
      { name: 'Tomás Pinho', email: 'sales@alveira.example', role: 'sales-manager' },
    ],
  },
  dyes: alveiraDyes,
  colourways: 162,
  eanPrefix: '24',
  seed: 4404,
  styleNumber: (at) => String(81204 + at * 11),
  sku: (style, colour, size) => `${style}-${colour}-${size.replace('–', '').replace('/', '')}`,
  names:
    'Ribeira Foz Baixa Douro Minho Tejo Sado Mondego Lima Tâmega Coa Sabor Nabão Ave Vouga Guadiana Alfama Graça Estrela Belém Sintra Cascais Tavira Lagos Sagres Évora Beja Serpa Mértola Monsaraz Óbidos Nazaré Peniche Tomar Viseu Lamego Amarante Caminha Monção Melgaço Bragança Miranda Chaves Montalegre',
  lines: [
    line('unisex/shoes/sneakers', 'unisex', 'sneaker', 5, 'Sneaker', 'shoes-unisex', 'leather', [46, 68], {
      season: 'noos',
    }),
    line('unisex/shoes/high-tops', 'unisex', 'high-top', 2, 'High-Top', 'shoes-unisex', 'canvas', [38, 52]),
    line('unisex/shoes/runners', 'unisex', 'runner', 3, 'Runner', 'shoes-unisex', 'mesh', [44, 62], {
      season: 'current',
    }),
    line('men/shoes/boots', 'men', 'boot', 4, 'Boot', 'shoes-men', 'leather suede', [82, 118], {
      dyes: hides,
      season: 'next',
    }),
    line('women/shoes/boots', 'women', 'chelsea-boot', 4, 'Chelsea Boot', 'shoes-women', 'leather suede', [78, 108], {
      dyes: hides,
      season: 'next',
    }),
    line('women/shoes/loafers', 'women', 'loafer', 4, 'Loafer', 'shoes-women', 'leather suede', [64, 88], {
      dyes: [...hides, '40', '25'],
    }),
    line('men/shoes/derbies', 'men', 'derby', 3, 'Derby', 'shoes-men', 'leather', [72, 98], {
      dyes: hides,
      season: 'noos',
    }),
    line('women/shoes/sandals', 'women', 'sandal', 3, 'Sandal', 'shoes-women', 'leather', [38, 58], {
      season: 'current',
    }),
    line('women/shoes/ballerinas', 'women', 'ballerina', 3, 'Ballerina|Pump', 'shoes-women', 'leather suede', [48, 72]),
    line('women/bags/totes', 'women', 'tote', 3, 'Tote', 'one-size', 'leather canvas', [72, 124], {
      dyes: [...hides, '01'],
    }),
    line('women/bags/crossbody', 'women', 'crossbody', 3, 'Crossbody', 'one-size', 'leather suede', [58, 92]),
    line('women/bags/bucket', 'women', 'bucket', 1, 'Bucket Bag', 'one-size', 'suede leather', [66, 88]),
    line('unisex/bags/backpacks', 'unisex', 'backpack', 1, 'Backpack', 'one-size', 'canvas', [54, 78]),
    line('unisex/accessories/belts', 'unisex', 'belt', 3, 'Belt', 'belt', 'leather', [22, 34], {
      dyes: hides,
      season: 'noos',
    }),
    line('unisex/accessories/socks', 'unisex', 'socks', 1, 'Socks', 'socks', 'rib', [4, 7], { season: 'noos' }),
    line('women/accessories/hats', 'women', 'hat', 1, 'Sun Hat', 'hat', 'straw', [26, 36], {
      dyes: ['02', '05', '07', '50'],
      season: 'current',
    }),
  ],
}
