import type { SearchDoc } from '@selvedge/platform/search/schema'
import type { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { cardOf } from './card.ts'
import { offersOf } from './offers.ts'
import { windowScope } from './scopes.ts'
import { supplyFacets } from './supply-facets.ts'

/** The search document of a product: pure, so that a rebuild gives equal documents. */
export function toDoc(enriched: EnrichedProduct): SearchDoc {
  const product = enriched.product!
  const scale = product.sizeScale?.name ?? ''
  return {
    owner: product.brandId,
    group: product.styleId,
    audiences: enriched.audiences,
    text: {
      name: product.styleName,
      brand: enriched.brandName,
      colour: product.colourName,
      other: enriched.searchText,
    },
    codes: codesOf(product),
    facets: {
      brand: [product.brandId],
      category: present(product.category),
      season: product.seasons,
      gender: present(product.gender),
      colour: present(product.colourFamily),
      size: product.variants.map(({ size }) => `${scale}|${size}`),
      window: enriched.windows.map(({ id }) => `${windowScope(id)}|${id}`),
      ...supplyFacets(enriched),
    },
    offers: offersOf(enriched),
    sorts: {
      newest: Date.parse(product.createdAt) || null,
      style: `${product.styleNumber}\u0000${product.colourCode}`,
    },
    suggestions: suggestionsOf(enriched),
    card: JSON.stringify(cardOf(enriched)),
  }
}

function codesOf({ styleNumber, colourCode, variants }: Product): string[] {
  const codes = [styleNumber, `${styleNumber}-${colourCode}`]
  for (const { sku, gtin } of variants) codes.push(sku, gtin)
  return [...new Set(codes.filter((code) => code !== ''))]
}

function suggestionsOf({ product, brandName }: EnrichedProduct): string[] {
  const leaf = product!.category.split('/').at(-1)!.replaceAll('-', ' ')
  return [...new Set([product!.styleName, brandName, leaf, ...product!.seasons].filter((phrase) => phrase !== ''))]
}

function present(value: string): string[] {
  return value === '' ? [] : [value]
}
