import type { CataloguePage } from '../catalogue-api.ts'
import type { FacetKey } from '../search/catalogue-search.ts'
import { facetNameOf } from '../search/catalogue-input.ts'
import { facetTitle, valueText } from './facet-text.ts'

export type FacetValue = NonNullable<CataloguePage['facets']>[number]['values'][number]

/** Labels once heard: a chosen value without hits is in no answer, and its chip must still be readable. */
const heard = new Map<string, string>()

export function facetValues(
  facets: CataloguePage['facets'],
  key: FacetKey,
  canOrder: true | undefined,
): readonly FacetValue[] {
  const name = facetNameOf(key, { canOrder })
  const values = facets?.find((facet) => facet.name === name)?.values ?? []
  for (const { value, label } of values) if (label) heard.set(`${key} ${value}`, label)
  return values
}

/** A value's name, when an answer has brought it. */
export function knownText(key: FacetKey, value: string): string | undefined {
  const label = heard.get(`${key} ${value}`)
  return label && valueText(key, value, label)
}

/** What a chip says of a chosen value. */
export function chosenText(key: FacetKey, value: string): string {
  const known = knownText(key, value)
  if (known) return known
  const bare = value.slice(Math.max(value.lastIndexOf('|'), value.lastIndexOf('/')) + 1)
  // Ids say nothing to anyone.
  return key === 'brand' || key === 'window' ? facetTitle(key) : valueText(key, value, bare)
}
