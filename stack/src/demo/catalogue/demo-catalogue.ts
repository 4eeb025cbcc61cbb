import { randomOf } from '../pictures/random.ts'
import type { BrandSource } from './brand-source.ts'
import { alveira } from './brands/alveira.ts'
import { halden } from './brands/halden.ts'
import { tarnfell } from './brands/tarnfell.ts'
import { velluti } from './brands/velluti.ts'
import { seasonsAt } from './calendar.ts'
import { imagesOf } from './images.ts'
import { wordmark, wordmarks } from './logo.ts'
import { plans } from './plans.ts'
import { headOf, rowsOf } from './prices.ts'
import { gapsFor, keyOf, productsOf, withGap } from './product.ts'
import { stylesOf } from './style.ts'
import { earlySupply, supplyFor } from './supply.ts'
import type { DemoBrand, DemoCatalogue, Seasons } from './types.ts'
import { windowsFor } from './windows.ts'

const sources = [halden, velluti, tarnfell, alveira]

/** Hours since the brand last counted its stock: one of them is more than a day behind. */
const asOfHours: Record<string, number> = { 'halden-studio': 4, 'velluti-corso': 9, tarnfell: 2, alveira: 31 }

function brandOf(source: BrandSource, startDay: Date, seasons: Seasons, seed: number): DemoBrand {
  const random = randomOf(source.seed + seed)
  const { slug } = source.profile
  const styles = stylesOf(source, seasons, random)
  // Article numbers leave room for eight colours of sixteen sizes, so that a style that grows moves nobody's EAN.
  const plain = styles.flatMap((style, at) => productsOf(source, style, (at + 1) * 128 * 7, random))
  const gaps = gapsFor(plain, random)
  const products = plain.map((product) => withGap(product, gaps.get(keyOf(product)), startDay))
  const lists = plans[slug]!
  return {
    profile: source.profile,
    logo: wordmark(wordmarks[slug]!),
    products,
    priceLists: lists.map((plan) => headOf(plan, startDay)),
    priceRows: lists.map((plan) => ({ list: plan.code, rows: rowsOf(plan, styles, products, gaps, seasons, random) })),
    supply: [
      ...products.flatMap((product) =>
        gaps.get(keyOf(product)) === 'no-supply' ? [] : supplyFor(product, startDay, seasons, asOfHours[slug]!, random),
      ),
      ...earlySupply(products, startDay),
    ],
    windows: windowsFor(startDay, seasons, products),
    images: imagesOf(styles, gaps),
  }
}

/** The demo's four brands as records for their own API. Pure: equal for the same start day and seed. */
export function demoCatalogue(startDay: Date, seed = 0): DemoCatalogue {
  const seasons = seasonsAt(startDay)
  return { seasons, brands: sources.map((source) => brandOf(source, startDay, seasons, seed)) }
}
