/** Kinds of goods by the words of a name, for the third level of a category. The first that fits counts. */
const clothing: readonly [string, RegExp][] = [
  [
    'underwear & nightwear',
    /\b(socks?|briefs?|boxer|pyjamas?|nightie|dressing gown|tights|stockings|bra|underwear|bodysuit|shorts 3 pack)\b/,
  ],
  ['swimwear', /\b(swim\w*|bikini|beach)\b/],
  ['dresses', /\b(dress|dresses|gown)\b/],
  ['jumpsuits', /\b(jumpsuit|playsuit|dungarees)\b/],
  ['skirts', /\bskirt\b/],
  ['jeans', /\bjeans\b/],
  ['shorts', /\bshorts\b/],
  ['trousers', /\b(trousers|chinos|leggings|bottoms|pants|cargo)\b/],
  ['coats', /\b(coat|parka|trenchcoat|cape|poncho)\b/],
  ['suits & blazers', /\b(suit|blazer|waistcoat|tuxedo)\b/],
  ['jackets', /\b(jacket|gilet|windbreaker|anorak)\b/],
  ['knitwear', /\b(jumper|cardigan|knit\w*|pullover|wool)\b/],
  ['sweatshirts', /\b(sweatshirt|hoodie|tracksuit top|fleece)\b/],
  ['shirts & blouses', /\b(shirt|blouse|tunic)\b(?<!t-shirt|polo shirt|sports shirt)/],
  ['t-shirts & tops', /\b(t-shirt|top|vest|polo shirt|sports shirt|undershirt)\b/],
]

const shoes: readonly [string, RegExp][] = [
  ['boots', /\bboots?\b/],
  ['trainers', /\b(trainers|running|sports shoes)\b/],
  ['sandals', /\b(sandals?|flip flops|mules|clogs|espadrilles|wedges)\b/],
  ['heels', /\b(heels|pumps(?<!ballet pumps)|platform)\b/],
  ['flats', /\b(ballet pumps|loafers|slip-ons|moccasins|flats)\b/],
  ['lace-ups', /\blace-ups\b/],
  ['slippers', /\bslippers\b/],
]

const accessories: readonly [string, RegExp][] = [
  ['bags', /\b(bag|rucksack|handbag|clutch|briefcase|backpack|holdall|suitcase)\b/],
  ['scarves & hats', /\b(scarf|snood|hat|beanie|cap|headband|gloves|mittens)\b/],
  ['belts', /\bbelt\b/],
  ['jewellery & watches', /\b(watch|necklace|earrings|bracelet|ring|jewellery)\b/],
  ['wallets', /\b(wallet|purse)\b/],
  ['ties', /\b(tie|bow tie|cufflinks)\b/],
  ['eyewear', /\b(sunglasses|glasses)\b/],
  ['umbrellas', /\bumbrella\b/],
]

const kinds = { clothing, shoes, accessories } as const

export type Department = keyof typeof kinds

/** "women/clothing/dresses"; two levels when the name says nothing. */
export function categoryOf(gender: string, department: Department, name: string): string {
  const text = name.toLowerCase()
  const kind = kinds[department].find(([, pattern]) => pattern.test(text))?.[0]
  return [gender, department, ...(kind ? [kind] : [])].join('/')
}
