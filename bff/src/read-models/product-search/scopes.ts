/**
 * Scopes of the search index: what of supply and windows a viewer may read. A retailer that is served from named
 * warehouses holds a scope for each; one that is served from all holds the scope without any.
 */
import type { WindowKind } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'

/** Stands for every warehouse where the brand hides its stock, and so does not say which one has it. */
const ANY_WAREHOUSE = '?'

/** Scopes a document writes its values under, for supply in these warehouses ('hidden': the brand does not say). */
export function scopesOf(subject: string, warehouses: readonly string[] | 'hidden'): string[] {
  const named = warehouses === 'hidden' ? [ANY_WAREHOUSE] : warehouses
  return [subject, ...named.filter((warehouse) => warehouse !== '').map((warehouse) => `${subject}~${warehouse}`)]
}

/** Who may order in a window reads that it covers a product; where its supply lies is another matter. */
export function windowScope(windowId: string): string {
  return `covers:${windowId}`
}

/** Scopes a viewer holds for a subject. @param warehouses it is served from; none named: all */
export function heldScopes(subject: string, warehouses: readonly string[]): string[] {
  if (warehouses.length === 0) return [subject]
  return [...warehouses, ANY_WAREHOUSE].map((warehouse) => `${subject}~${warehouse}`)
}

/**
 * A list whose rows name windows is worth something else to those who may order at once, ahead, or both: the index
 * keeps one offer for each, and a viewer looks for its own.
 */
export const kindSets: readonly (readonly WindowKind[])[] = [[], ['AT_ONCE'], ['PRE_ORDER'], ['AT_ONCE', 'PRE_ORDER']]

export function offerKey(listId: string, kinds: readonly WindowKind[]): string {
  return `${listId}~${kinds.map((kind) => kind[0]).join('')}`
}

/** The two names under which the index may keep a viewer's offer of a list. */
export function heldOffers(listId: string, { atOnce, preOrder }: { atOnce: boolean; preOrder: boolean }): string[] {
  const kinds = kindSets[(atOnce ? 1 : 0) + (preOrder ? 2 : 0)]!
  return [listId, offerKey(listId, kinds)]
}
