import type { PadFactsFragment } from '../../../gen/graphql.ts'
import { factKind } from '../../../lib/overlay/facts-slice.ts'

/** Live prices, windows and availability of the products of a working order, over what was read with them. */
export const padFacts = factKind<PadFactsFragment>('pad-product')
