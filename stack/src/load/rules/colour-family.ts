import type { ColourFamily } from '@selvedge/protos/rules/product-limits'

/** Words of colour names. */
const words: readonly [ColourFamily, RegExp][] = [
  [
    'metallic',
    /\b(gold\w*|silver\w*|argento|silber|metallic|copper|bronze|gunmetal|platinum|pewter|chrome|brass|steel)\b/,
  ],
  ['black', /\b(\w*black|noir|nero|schwarz|jet|ebony|on[iy]x|raven|anthra\w*|eclipse)\b/],
  ['white', /\b(\w*white|bianco|blanc\w*|weiss|snow|ivory|pearl|seashell|chalk|alabaster|milk|marshmallow)\b/],
  ['grey', /\b(gr[ea]y\w*|grigio|gris|charcoal|slate|ash|stone|smoke|granite|cement|concrete|graphite|melange|dim)\b/],
  [
    'purple',
    /\b(\w*purple|violet\w*|lilac|lavender|plum|aubergine|mauve|orchid|grape|amethyst|damson|prune|lila|eggplant)\b/,
  ],
  ['pink', /\b(\w*pink|rose\w*|rosa|fuchsia|magenta|blush|salmon|flamingo|raspberry|powder|nectar)\b/],
  [
    'red',
    /\b((?!\w*colou?red)\w*red|rosso|rot|bordeaux|burgundy|wine|scarlet|ruby|cherry|berry|crimson|port|pomegranate|chilli|brick|cranberry|maroon|marron|oxblood|merlot|syrah|lava|flame|fire\w*|cardinal|strawberry)\b/,
  ],
  [
    'orange',
    /\b(orange|coral|peach|apricot|rust|terracotta|tangerine|papaya|melon|mandarin|copper|ginger|paprika|pumpkin)\b/,
  ],
  ['yellow', /\b(yellow|mustard|lemon|ochre|ocher|sun\w*|banana|curry|amber|honey|maize|giallo|saffron)\b/],
  [
    'green',
    /\b(\w*green|oliv\w*|khaki|mint|sage|forest|emerald|lime|moss|pine|verde|army|scarab|jade|pistachio|fern|hunter|teal|bottle|cactus|military)\b/,
  ],
  [
    'blue',
    /\b(\w*blue\w*|navy|denim|indigo|turquoise|petrol|azur\w*|cobalt|aqua|sky|marine|peacoat|ocean|bleu|blau|royal|sapphire|jeans|midnight|ink|cyan|turqo\w*|sap\w*ire|celeste|poseidon|rinsed?|azul|stream|lagoon|nautical|insignia|ensign)\b/,
  ],
  [
    'beige',
    /\b(beige|nude|sand\w*|cream\w*|creme|ecru|taupe|natural|camel|champagne|oat\w*|linen|vanilla|shell|desert|skin|buff|dune|latte|nature|tan|almond|bone|setter|string)\b/,
  ],
  [
    'brown',
    /\b(brown\w*|cognac|chocolate|tobacco|coffee|mocha|chestnut|brandy|caramel|braun|marrone|tan|hazel|walnut|espresso|cacao|cocoa|mahogany|peru|testa|moro|whisk\w*|leather|cuoio|castagna|bark|earth|toffee|nut\w*|butter|bison|teak|wood|moccasin|sienna|nougat|mud|cappuccino|beech)\b/,
  ],
]

/**
 * The family of a colour by its name; of several with "/" the first counts, in one name the last word, as English has
 * it: "slate blue" is blue. What says nothing is multi, because every product has to be found under some colour.
 */
export function colourFamilyOf(name: string): ColourFamily {
  const text = name.toLowerCase()
  const first = text.split('/')[0]!
  return familyIn(first) ?? familyIn(text) ?? 'multi'
}

function familyIn(text: string): ColourFamily | undefined {
  // Denim is a cloth, and a colour only when nothing else is named: "black denim".
  return lastFamily(text.replace(/\bdenim\b/g, '')) ?? lastFamily(text)
}

function lastFamily(text: string): ColourFamily | undefined {
  let last: ColourFamily | undefined
  let end = -1
  for (const [family, pattern] of words) {
    for (const { index, 0: word } of text.matchAll(new RegExp(pattern, 'g'))) {
      if (index + word.length > end) [last, end] = [family, index + word.length]
    }
  }
  return last
}
