/** Colourways of the styles on a page, for the swatches of its cards: one question for all of them. */
import DataLoader from 'dataloader'
import type { GatewayContext } from '../../gateway/context.ts'
import { requireViewer } from '../../gateway/viewer/require-viewer.ts'
import type { CardFacts } from '../../read-models/product-search/card.ts'
import { searchFault } from './search-fault.ts'
import { scopeOf } from './scope.ts'

/** Largest page the index gives; a page of cards whose styles have more colourways asks again. */
const PAGE = 200
const MOST_PAGES = 10

export function coloursLoader(context: GatewayContext): DataLoader<string, CardFacts[]> {
  return context.loader(
    'colours-of-style',
    () => new DataLoader((styleIds) => load(context, styleIds), { maxBatchSize: 100 }),
  )
}

async function load(context: GatewayContext, styleIds: readonly string[]): Promise<CardFacts[][]> {
  const { visibility } = await scopeOf(context, requireViewer(context, ['RETAILER']))
  const cards: CardFacts[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = { visibility, groups: styleIds, limit: PAGE, ...(after !== undefined && { after }) }
    const found = await context.models.productSearch.ask((index) => index.search(query)).catch(searchFault)
    cards.push(...(found?.hits ?? []).map((hit) => JSON.parse(hit.card) as CardFacts))
    after = found?.after ?? undefined
    if (after === undefined) break
  }
  const byStyle = Map.groupBy(cards, ({ styleId }) => styleId)
  return styleIds.map((id) => byStyle.get(id) ?? [])
}
