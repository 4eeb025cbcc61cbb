import type { BrandSource } from '../brand-source.ts'
import { line } from '../line.ts'
import { tarnfellDyes } from '../palettes.ts'

/** Outdoor and active clothes from the north of England, for adults and children. */
export const tarnfell: BrandSource = {
  profile: {
    slug: 'tarnfell',
    name: 'Tarnfell',
    country: 'GB',
    website: 'https://tarnfell.example',
    vatNumber: 'GB999999973',
    timeZone: 'Europe/London',
    introduction:
      'Tarnfell builds layers for weather that changes its mind. Designed in Cumbria and tested on the hills behind the office: shells, down, fleece and merino for walking, running and the school run, repaired for as long as you own them.',
    countries: ['GB', 'IE', 'NL', 'DE', 'CH', 'AT', 'NO'],
    stockBasis: 'physical',
    stockPolicy: 'capped',
    people: [
      { name: 'Owen Braithwaite', email: 'owner@tarnfell.example', role: 'owner' },
      { name: 'Priya Nair', email: 'sales@tarnfell.example', role: 'sales-manager' },
    ],
  },
  dyes: tarnfellDyes,
  colourways: 224,
  eanPrefix: '23',
  seed: 4303,
  styleNumber: (at) => `TF-${String(310 + at * 4).padStart(4, '0')}`,
  sku: (style, colour, size) => `${style.replace('-', '')}-${colour}-${size}`,
  names:
    'Skiddaw Blencathra Helvellyn Scafell Catbells Haystacks Langdale Borrowdale Wasdale Eskdale Kentmere Grasmere Derwent Ennerdale Buttermere Loweswater Coniston Ullswater Haweswater Thirlmere Bowfell Crinkle Pillar Robinson Grisedale Mardale Longsleddale Rydal Loughrigg Silver Wetherlam Seathwaite Fairfield Dovedale Swirral Striding Latrigg Hindscarth Dale Selside Yewbarrow Knott',
  lines: [
    line('unisex/outerwear/down', 'unisex', 'puffer', 6, 'Down Jacket|Down Parka', 'alpha-unisex', 'nylon', [92, 148], {
      season: 'next',
    }),
    line('unisex/outerwear/shells', 'unisex', 'shell', 6, 'Shell|Rain Jacket', 'alpha-unisex', 'ripstop', [88, 152]),
    line('unisex/outerwear/parkas', 'unisex', 'parka', 4, 'Parka', 'alpha-unisex', 'twill nylon', [112, 168], {
      season: 'next',
    }),
    line('unisex/outerwear/gilets', 'unisex', 'gilet', 3, 'Gilet', 'alpha-unisex', 'nylon', [52, 72]),
    line('unisex/midlayers/fleece', 'unisex', 'fleece', 5, 'Fleece', 'alpha-unisex', 'fleece', [42, 62], {
      prints: ['plain', 'plain', 'colour-block'],
    }),
    line('unisex/midlayers/hoodies', 'unisex', 'hoodie', 3, 'Hoodie', 'alpha-unisex', 'jersey fleece', [32, 44], {
      prints: ['plain', 'melange', 'plain'],
      season: 'noos',
    }),
    line('unisex/midlayers/sweatshirts', 'unisex', 'sweatshirt', 3, 'Crew', 'alpha-unisex', 'jersey', [28, 38], {
      prints: ['plain', 'melange', 'tie-dye', 'colour-block'],
    }),
    line('men/baselayers', 'men', 't-shirt', 3, 'Merino Tee', 'alpha-men', 'jersey', [26, 36], {
      prints: ['plain', 'melange', 'stripe'],
      season: 'noos',
    }),
    line('women/baselayers', 'women', 'tank', 2, 'Run Vest', 'alpha-women', 'mesh jersey', [16, 24], {
      season: 'current',
    }),
    line('women/leggings', 'women', 'leggings', 3, 'Leggings', 'alpha-women', 'nylon', [28, 42], { season: 'noos' }),
    line('men/trousers', 'men', 'joggers', 2, 'Trail Pants', 'alpha-men', 'nylon jersey', [34, 48]),
    line('men/shorts', 'men', 'shorts', 2, 'Shorts', 'waist', 'ripstop twill', [24, 34], { season: 'current' }),
    line('men/swim', 'men', 'swim-shorts', 1, 'Swim Shorts', 'alpha-men', 'nylon', [22, 28], {
      prints: ['leaf', 'plain'],
      season: 'current',
    }),
    line('women/swim', 'women', 'swimsuit', 1, 'Swimsuit', 'alpha-women', 'nylon', [28, 36], { season: 'current' }),
    line('kids/outerwear', 'kids', 'puffer', 2, 'Kids Down Jacket', 'kids', 'nylon', [48, 66], { season: 'next' }),
    line('kids/fleece', 'kids', 'fleece', 1, 'Kids Fleece', 'kids', 'fleece', [24, 32]),
    line('kids/t-shirts', 'boys', 't-shirt', 1, 'Kids Tee', 'kids', 'jersey', [9, 13], { prints: ['stripe', 'plain'] }),
    line('kids/leggings', 'girls', 'leggings', 1, 'Kids Leggings', 'kids', 'jersey', [11, 15]),
    line('unisex/accessories/beanies', 'unisex', 'beanie', 2, 'Beanie', 'one-size', 'chunky-knit fine-knit', [11, 18], {
      season: 'next',
    }),
    line('unisex/accessories/caps', 'unisex', 'cap', 1, 'Cap', 'one-size', 'twill', [12, 16], { season: 'noos' }),
  ],
}
