/** A shop of a retailer as a brand would deliver to it. */
export type DemoDoor = {
  readonly code: string
  readonly name: string
  readonly group: string
  readonly gln: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly country: string
}

/** What a brand and a retailer have agreed, or how far they are on the way to it. */
export type DemoRelation = {
  readonly brand: string
  readonly state: 'agreed' | 'requested' | 'invited' | 'none'
  readonly priceLists: readonly string[]
  readonly currency: 'EUR' | 'GBP'
  readonly paymentTerms: string
  /** Whole currency units. */
  readonly minimumFirst: number
  readonly minimum: number
  readonly discountPercent: number
  readonly customerCode: string
  readonly alias: string
  readonly atOnce: boolean
  readonly preOrder: boolean
  /** Codes; empty: all doors. */
  readonly doors: readonly string[]
  readonly message: string
}

export type DemoRetailer = {
  readonly slug: string
  readonly name: string
  readonly country: string
  readonly website: string
  readonly vatNumber: string
  readonly timeZone: string
  readonly introduction: string
  readonly people: readonly {
    readonly name: string
    readonly email: string
    readonly role: 'owner' | 'buyer' | 'viewer'
  }[]
  readonly doors: readonly DemoDoor[]
  readonly billTo: Omit<DemoDoor, 'code' | 'group' | 'gln'>
  readonly relations: readonly DemoRelation[]
}

const relation = (
  brand: string,
  state: DemoRelation['state'],
  rest: Partial<DemoRelation> & Pick<DemoRelation, 'currency'>,
): DemoRelation => ({
  brand,
  state,
  priceLists: [],
  paymentTerms: 'Net 30',
  minimumFirst: 0,
  minimum: 0,
  discountPercent: 0,
  customerCode: '',
  alias: '',
  atOnce: true,
  preOrder: true,
  doors: [],
  message: '',
  ...rest,
})

const door = (
  code: string,
  name: string,
  group: string,
  gln: string,
  street: string,
  postcode: string,
  city: string,
  country: string,
): DemoDoor => ({ code, name, group, gln, street, postcode, city, country })

/** The demo's two retailers. Names, numbers and streets are invented; the towns are not. */
export const demoRetailers: readonly DemoRetailer[] = [
  {
    slug: 'kade-12',
    name: 'Kade 12',
    country: 'NL',
    website: 'https://kade12.example',
    vatNumber: 'NL000099998B57',
    timeZone: 'Europe/Amsterdam',
    introduction: 'Five floors and three shops of women’s and men’s fashion on the waterfronts of Holland, since 1994.',
    people: [
      { name: 'Marijke Vonk', email: 'owner@kade12.example', role: 'owner' },
      { name: 'Joost Verhagen', email: 'buyer@kade12.example', role: 'buyer' },
      { name: 'Lotte de Wit', email: 'viewer@kade12.example', role: 'viewer' },
    ],
    doors: [
      door('AMS', 'Kade 12 Amsterdam', 'Flagship', '2990000000019', 'Brouwerskade 12', '1013 AB', 'Amsterdam', 'NL'),
      door('UTR', 'Kade 12 Utrecht', 'City', '2990000000026', 'Weerdsingel 48', '3512 CK', 'Utrecht', 'NL'),
      door('HRL', 'Kade 12 Haarlem', 'City', '2990000000033', 'Spaarneplein 7', '2011 GM', 'Haarlem', 'NL'),
      door('OUT', 'Kade 12 Outlet Zwolle', 'Outlet', '2990000000040', 'Katerkade 3', '8011 VD', 'Zwolle', 'NL'),
    ],
    billTo: {
      name: 'Kade 12 B.V., Administration',
      street: 'Brouwerskade 12',
      postcode: '1013 AB',
      city: 'Amsterdam',
      country: 'NL',
    },
    relations: [
      relation('halden-studio', 'agreed', {
        priceLists: ['EU-KEY', 'EU-A'],
        currency: 'EUR',
        paymentTerms: 'Net 60',
        minimumFirst: 4000,
        minimum: 2500,
        customerCode: 'C-1007',
        alias: 'Kade 12 Amsterdam',
      }),
      relation('velluti-corso', 'agreed', {
        priceLists: ['STOCK-EU', 'LISTINO-EU'],
        currency: 'EUR',
        paymentTerms: 'Net 30',
        minimumFirst: 6000,
        minimum: 3000,
        discountPercent: 2,
        customerCode: 'NL0312',
        alias: 'Kade Dodici',
        doors: ['AMS', 'UTR', 'HRL'],
      }),
      relation('alveira', 'agreed', {
        priceLists: ['EU-B', 'EU'],
        currency: 'EUR',
        paymentTerms: 'Net 30',
        minimumFirst: 2000,
        minimum: 1200,
        customerCode: '40218',
        alias: 'Kade 12',
      }),
      relation('tarnfell', 'requested', {
        currency: 'EUR',
        doors: ['AMS', 'UTR'],
        message:
          'We would like to carry your down and shells in Amsterdam and Utrecht from next winter, about 120 units to begin with.',
      }),
    ],
  },
  {
    slug: 'marlowe-finch',
    name: 'Marlowe & Finch',
    country: 'GB',
    website: 'https://marlowefinch.example',
    vatNumber: 'GB999999981',
    timeZone: 'Europe/London',
    introduction:
      'Independent clothiers in four market towns. Considered clothes, good boots and a fitting room with a window.',
    people: [
      { name: 'Harriet Finch', email: 'owner@marlowefinch.example', role: 'owner' },
      { name: 'Tom Adeyemi', email: 'buyer@marlowefinch.example', role: 'buyer' },
      { name: 'Nell Prowse', email: 'womenswear@marlowefinch.example', role: 'buyer' },
      { name: 'Rhys Calder', email: 'menswear@marlowefinch.example', role: 'buyer' },
    ],
    doors: [
      door('BATH', 'Marlowe & Finch Bath', 'South', '2990000000057', '9 Walcot Row', 'BA1 5BN', 'Bath', 'GB'),
      door('LUD', 'Marlowe & Finch Ludlow', 'South', '2990000000064', '31 Corve Street', 'SY8 1DA', 'Ludlow', 'GB'),
      door('HEX', 'Marlowe & Finch Hexham', 'North', '2990000000071', '4 Market Chare', 'NE46 3NJ', 'Hexham', 'GB'),
      door(
        'KEN',
        'Marlowe & Finch Kendal',
        'North',
        '2990000000088',
        '22 Stricklandgate Yard',
        'LA9 4ND',
        'Kendal',
        'GB',
      ),
    ],
    billTo: {
      name: 'Marlowe & Finch Ltd, Accounts',
      street: '9 Walcot Row',
      postcode: 'BA1 5BN',
      city: 'Bath',
      country: 'GB',
    },
    relations: [
      relation('halden-studio', 'agreed', {
        priceLists: ['UK-A'],
        currency: 'GBP',
        paymentTerms: 'Prepayment',
        minimumFirst: 2500,
        minimum: 1500,
        customerCode: 'C-2044',
        alias: 'Marlowe & Finch',
      }),
      relation('velluti-corso', 'agreed', {
        priceLists: ['LISTINO-UK'],
        currency: 'GBP',
        paymentTerms: 'Net 30',
        minimumFirst: 5000,
        minimum: 2500,
        customerCode: 'GB0077',
        alias: 'Marlowe Finch',
        preOrder: true,
        atOnce: true,
        doors: ['BATH', 'HEX'],
      }),
      relation('tarnfell', 'agreed', {
        priceLists: ['UK-TEAM', 'UK-TRADE'],
        currency: 'GBP',
        paymentTerms: 'Net 30',
        minimumFirst: 1500,
        minimum: 750,
        discountPercent: 3,
        customerCode: 'MAR01',
        alias: 'M&F (4 doors)',
      }),
      relation('alveira', 'invited', {
        currency: 'GBP',
        message: 'We met at the fair in Milan: our export list for the United Kingdom is ready for you.',
      }),
    ],
  },
]
