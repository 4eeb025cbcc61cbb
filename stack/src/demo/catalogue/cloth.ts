import type { FabricName } from '../pictures/drawing.ts'

/** What a garment of that cloth says on its care label, and how the text calls it. */
export type ClothFacts = {
  readonly composition: readonly string[]
  readonly origin: readonly string[]
  readonly care: readonly string[]
  readonly words: readonly string[]
}

const cold = ['Wash at 30 °C', 'Do not tumble dry', 'Iron at medium heat']
const wool = ['Hand wash cold', 'Dry flat', 'Do not bleach']
const clean = ['Dry clean only', 'Do not wash', 'Iron at low heat']
const wipe = ['Wipe with a damp cloth', 'Keep away from heat', 'Use a colourless cream']
const shell = ['Wash at 30 °C, closed', 'Tumble dry low', 'No fabric softener']

export const clothFacts: Record<FabricName, ClothFacts> = {
  jersey: {
    composition: ['100 % organic cotton', '95 % cotton, 5 % elastane', '100 % cotton'],
    origin: ['PT', 'TR', 'PT'],
    care: cold,
    words: ['compact organic jersey', 'a dry-handed cotton jersey', 'mid-weight jersey'],
  },
  rib: {
    composition: ['92 % viscose, 8 % elastane', '97 % cotton, 3 % elastane'],
    origin: ['PT', 'TR'],
    care: cold,
    words: ['a fine stretch rib', 'a soft, close rib'],
  },
  'fine-knit': {
    composition: ['100 % extra-fine merino wool', '70 % wool, 30 % cashmere', '100 % cotton'],
    origin: ['IT', 'RO', 'PT'],
    care: wool,
    words: ['twelve-gauge merino', 'a light, even knit', 'a fine-gauge knit'],
  },
  'chunky-knit': {
    composition: ['60 % wool, 30 % alpaca, 10 % polyamide', '100 % lambswool'],
    origin: ['LT', 'PT'],
    care: wool,
    words: ['a lofty alpaca blend', 'a heavy five-gauge knit'],
  },
  'cable-knit': {
    composition: ['100 % lambswool', '80 % wool, 20 % polyamide'],
    origin: ['IE', 'GB'],
    care: wool,
    words: ['traditional cables in lambswool', 'a dense cable knit'],
  },
  poplin: {
    composition: ['100 % cotton', '100 % organic cotton'],
    origin: ['PT', 'IN'],
    care: cold,
    words: ['crisp cotton poplin', 'a light, paper-touch poplin'],
  },
  linen: {
    composition: ['100 % linen', '55 % linen, 45 % cotton'],
    origin: ['LT', 'PT'],
    care: cold,
    words: ['washed European linen', 'a breathable linen blend'],
  },
  denim: {
    composition: ['100 % cotton', '98 % cotton, 2 % elastane'],
    origin: ['TR', 'IT'],
    care: ['Wash inside out at 30 °C', 'Do not tumble dry'],
    words: ['13-ounce selvedge denim', 'a rigid denim that softens with wear'],
  },
  twill: {
    composition: ['98 % cotton, 2 % elastane', '100 % cotton'],
    origin: ['PT', 'RO'],
    care: cold,
    words: ['garment-dyed cotton twill', 'a dense gabardine'],
  },
  wool: {
    composition: ['100 % virgin wool', '90 % wool, 10 % cashmere', '70 % wool, 30 % polyamide'],
    origin: ['IT', 'IT', 'PL'],
    care: clean,
    words: ['a milled virgin wool', 'a cloth woven in Biella', 'a soft felted wool'],
  },
  boucle: {
    composition: ['52 % wool, 28 % mohair, 20 % polyamide'],
    origin: ['IT'],
    care: clean,
    words: ['a textured bouclé'],
  },
  corduroy: {
    composition: ['100 % cotton', '98 % cotton, 2 % elastane'],
    origin: ['PT', 'TR'],
    care: cold,
    words: ['an eight-wale corduroy', 'soft needlecord'],
  },
  fleece: {
    composition: ['100 % recycled polyester', '80 % cotton, 20 % recycled polyester'],
    origin: ['VN', 'PT'],
    care: cold,
    words: ['a warm brushed fleece', 'recycled pile fleece'],
  },
  satin: {
    composition: ['100 % viscose', '100 % silk', '100 % acetate'],
    origin: ['IT', 'CN', 'TR'],
    care: ['Hand wash cold', 'Iron at low heat from inside'],
    words: ['fluid satin', 'a washed satin with a quiet sheen'],
  },
  nylon: {
    composition: ['100 % recycled polyamide', '82 % polyamide, 18 % elastane'],
    origin: ['VN', 'CN'],
    care: shell,
    words: ['a matt recycled nylon', 'a tightly woven downproof nylon'],
  },
  ripstop: {
    composition: ['100 % polyamide, PU membrane', '100 % recycled polyester'],
    origin: ['VN', 'CN'],
    care: shell,
    words: ['a three-layer ripstop', 'a packable ripstop'],
  },
  leather: {
    composition: ['Upper: calf leather; sole: leather and rubber', '100 % vegetable-tanned cow leather'],
    origin: ['PT', 'IT', 'ES'],
    care: wipe,
    words: ['full-grain calf', 'vegetable-tanned leather'],
  },
  suede: {
    composition: ['Upper: calf suede; sole: rubber', '100 % goat suede'],
    origin: ['PT', 'ES'],
    care: ['Brush dry', 'Protect before wearing'],
    words: ['soft calf suede', 'a velvety suede'],
  },
  canvas: {
    composition: ['100 % cotton canvas', 'Upper: cotton canvas; sole: rubber'],
    origin: ['PT', 'IN'],
    care: ['Sponge clean', 'Do not wash'],
    words: ['a sturdy cotton canvas', 'waxed canvas'],
  },
  mesh: {
    composition: ['Upper: recycled polyester mesh; sole: EVA', '100 % recycled polyester'],
    origin: ['VN', 'PT'],
    care: ['Sponge clean', 'Air dry'],
    words: ['an engineered mesh', 'an airy knit mesh'],
  },
  straw: {
    composition: ['100 % toquilla straw', '100 % raffia'],
    origin: ['EC', 'MG'],
    care: ['Keep dry', 'Store flat'],
    words: ['hand-woven straw', 'natural raffia'],
  },
  rubber: {
    composition: ['100 % natural rubber'],
    origin: ['PT'],
    care: ['Rinse with water'],
    words: ['natural rubber'],
  },
}
