/** A document's values in one fixed shape and order, so that equal documents are equal text. */
import type { SearchDoc, SearchSchema } from './schema.ts'

/** Everything that decides who sees, finds, counts and sorts a document, except its text. */
export interface DocFields {
  owner: string
  group: string
  audiences: string[]
  /** By facet name. */
  facets: Record<string, string[]>
  /** list, currency, amount, hidden */
  offers: [string, string, number, 0 | 1][]
  sorts: Record<string, string | number | null>
  suggestions: string[]
}

export function docFields(schema: SearchSchema, doc: SearchDoc): DocFields {
  const facets: Record<string, string[]> = {}
  for (const facet of Object.keys(schema.facets).sort()) {
    const values = doc.facets[facet]
    if (values?.length) facets[facet] = sorted(values)
  }
  const sorts: Record<string, string | number | null> = {}
  for (const field of Object.keys(schema.sorts).sort()) sorts[field] = doc.sorts[field] ?? null
  return {
    owner: doc.owner,
    group: doc.group,
    audiences: sorted(doc.audiences),
    facets,
    offers: doc.offers
      .map((o): DocFields['offers'][number] => [o.list, o.currency, o.amount, o.hidden ? 1 : 0])
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    sorts,
    suggestions: sorted(doc.suggestions),
  }
}

/** JSON object list → card text, or null when no offer has a card. */
export function offerCards(doc: SearchDoc): string | null {
  const cards = doc.offers.filter((offer) => offer.card !== undefined).map((offer) => [offer.list, offer.card] as const)
  return cards.length ? JSON.stringify(Object.fromEntries(cards.sort((a, b) => (a[0] < b[0] ? -1 : 1)))) : null
}

function sorted(values: readonly string[]): string[] {
  return values.length < 2 ? [...values] : [...new Set(values)].sort()
}
