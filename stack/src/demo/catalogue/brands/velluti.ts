import type { BrandSource } from '../brand-source.ts'
import { line } from '../line.ts'
import { vellutiDyes } from '../palettes.ts'

const classic = ['A02', 'B01', 'B02', 'B04', 'C02', 'C04', 'D02', 'D03', 'E02', 'F01', 'F02', 'F03', 'F04']

/** Italian tailoring and menswear. */
export const velluti: BrandSource = {
  profile: {
    slug: 'velluti-corso',
    name: 'Velluti & Corso',
    country: 'IT',
    website: 'https://velluticorso.example',
    vatNumber: 'IT99999999990',
    timeZone: 'Europe/Rome',
    introduction:
      'Velluti & Corso has cut jackets near Biella since 1968. Soft shoulders, cloth from mills down the valley, and shirts, knitwear and trousers made to be worn with them. Half-canvassed throughout, most of it available from stock all year.',
    countries: ['IT', 'FR', 'DE', 'AT', 'CH', 'NL', 'BE', 'GB', 'ES'],
    stockBasis: 'net',
    stockPolicy: 'exact',
    people: [
      { name: 'Chiara Velluti', email: 'owner@velluticorso.example', role: 'owner' },
      { name: 'Dario Corso', email: 'sales@velluticorso.example', role: 'sales-manager' },
    ],
  },
  dyes: vellutiDyes,
  colourways: 196,
  eanPrefix: '22',
  seed: 4202,
  styleNumber: (at) => `VC${4010 + at * 7}`,
  sku: (style, colour, size) => `${style}.${colour}.${size}`,
  names:
    'Brera Navigli Corso Moncalieri Vittorio Lario Orta Stresa Ivrea Biella Amalfi Ravello Lecce Ostuni Siena Lucca Pienza Volterra Urbino Spoleto Todi Orvieto Trieste Gorizia Asolo Bassano Marostica Merano Trento Rovereto Bergamo Mantova Cremona Parma Modena Ferrara Faenza Imola Cesena Ancona Fermo Chieti Sulmona Caserta Capri Ischia Procida Noto Ragusa Modica',
  lines: [
    line('men/tailoring/blazers', 'men', 'blazer', 10, 'Jacket|Blazer', 'eu-men', 'wool linen wool', [128, 196], {
      prints: ['plain', 'plain', 'check', 'herringbone', 'windowpane', 'houndstooth'],
      dyes: classic,
    }),
    line('men/tailoring/waistcoats', 'men', 'waistcoat', 3, 'Waistcoat', 'eu-men', 'wool', [48, 68], {
      prints: ['plain', 'herringbone'],
      dyes: classic,
    }),
    line('men/tailoring/trousers', 'men', 'wide-trousers', 5, 'Pleated Trousers', 'eu-men', 'wool', [62, 88], {
      prints: ['plain', 'pinstripe', 'plain'],
      dyes: classic,
    }),
    line('men/coats', 'men', 'coat', 4, 'Overcoat', 'eu-men', 'wool', [178, 268], {
      prints: ['plain', 'herringbone'],
      season: 'next',
      dyes: classic,
    }),
    line('men/coats/trench', 'men', 'trench', 2, 'Raincoat', 'eu-men', 'twill', [138, 178], {
      dyes: ['B01', 'B02', 'C04', 'D02'],
    }),
    line('men/shirts/formal', 'men', 'shirt', 8, 'Shirt', 'alpha-men', 'poplin', [36, 56], {
      prints: ['plain', 'plain', 'pinstripe', 'gingham'],
      season: 'noos',
    }),
    line('men/shirts/casual', 'men', 'overshirt', 4, 'Overshirt', 'alpha-men', 'corduroy linen twill', [52, 78]),
    line('men/polos', 'men', 'polo', 4, 'Polo', 'alpha-men', 'fine-knit jersey', [34, 56]),
    line('men/knitwear/jumpers', 'men', 'sweater', 5, 'Pullover', 'alpha-men', 'fine-knit cable-knit', [54, 88]),
    line('men/knitwear/cardigans', 'men', 'cardigan', 2, 'Cardigan', 'alpha-men', 'fine-knit chunky-knit', [62, 92]),
    line('men/trousers/chinos', 'men', 'chino', 5, 'Chino', 'waist', 'twill corduroy', [44, 62], { season: 'noos' }),
    line('men/jackets/suede', 'men', 'bomber', 2, 'Bomber', 'eu-men', 'suede leather', [198, 288], {
      dyes: ['B02', 'B03', 'B04', 'C04', 'F04'],
    }),
    line('men/jackets/gilets', 'men', 'gilet', 2, 'Gilet', 'alpha-men', 'nylon', [72, 96], { season: 'next' }),
    line('men/t-shirts', 'men', 't-shirt', 2, 'T-Shirt', 'alpha-men', 'jersey', [18, 26], { season: 'noos' }),
    line('men/accessories/scarves', 'men', 'scarf', 2, 'Scarf', 'one-size', 'wool fine-knit', [28, 48], {
      prints: ['plain', 'check', 'herringbone'],
      season: 'next',
    }),
  ],
}
