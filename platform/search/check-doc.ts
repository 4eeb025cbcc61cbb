/** Says what is wrong with an item before any engine sees it, so that one bad document harms no other. */
import type { PutItem } from './search.ts'
import type { SearchDoc, SearchSchema } from './schema.ts'

const mostValues = 5_000
const longestValue = 512
const longestText = 100_000
const longestCard = 900_000

/** @returns the first problem, or null */
export function checkItem(schema: SearchSchema, item: PutItem): string | null {
  if (!item.id || item.id.length > longestValue) return 'id must have 1–512 characters'
  if (!Number.isSafeInteger(item.version) || item.version < 1) return 'version must be a safe integer ≥ 1'
  if (item.parked && item.doc) return 'a parked item has no document'
  return item.doc ? checkDoc(schema, item.doc) : null
}

function checkDoc(schema: SearchSchema, doc: SearchDoc): string | null {
  return (
    checkValues('owner', [doc.owner]) ??
    checkValues('group', [doc.group]) ??
    checkValues('audiences', doc.audiences) ??
    checkValues('codes', doc.codes) ??
    checkValues('suggestions', doc.suggestions) ??
    checkText(schema, doc) ??
    checkFacets(schema, doc) ??
    checkOffers(doc) ??
    checkSorts(schema, doc) ??
    (doc.card.length > longestCard ? 'card is too long' : null)
  )
}

function checkValues(name: string, values: readonly string[]): string | null {
  if (values.length > mostValues) return `${name}: more than ${mostValues} values`
  for (const value of values) {
    if (typeof value !== 'string' || !value || value.length > longestValue)
      return `${name}: values have 1–512 characters`
  }
  return null
}

function checkText(schema: SearchSchema, doc: SearchDoc): string | null {
  for (const [field, value] of Object.entries(doc.text)) {
    if (!Object.hasOwn(schema.text, field)) return `text.${field} is not in the schema`
    const length = typeof value === 'string' ? value.length : value.reduce((sum, text) => sum + text.length, 0)
    if (length > longestText) return `text.${field} is too long`
  }
  return null
}

function checkFacets(schema: SearchSchema, doc: SearchDoc): string | null {
  for (const [facet, values] of Object.entries(doc.facets)) {
    if (!Object.hasOwn(schema.facets, facet)) return `facets.${facet} is not in the schema`
    const problem = checkValues(`facets.${facet}`, values)
    if (problem) return problem
    if (schema.facets[facet] === 'scoped' && values.some((value) => value.indexOf('|') < 1)) {
      return `facets.${facet}: a scoped value is scope|value`
    }
  }
  return null
}

function checkOffers(doc: SearchDoc): string | null {
  const problem = checkValues(
    'offers',
    doc.offers.map((offer) => offer.list),
  )
  if (problem) return problem
  if (new Set(doc.offers.map((offer) => offer.list)).size < doc.offers.length) return 'offers: two offers in one list'
  for (const { amount, currency } of doc.offers) {
    if (!Number.isSafeInteger(amount) || amount < 0) return 'offers: amount must be an integer ≥ 0'
    if (!/^[A-Z]{3}$/.test(currency)) return 'offers: currency must have three capital letters'
  }
  return null
}

function checkSorts(schema: SearchSchema, doc: SearchDoc): string | null {
  for (const [field, value] of Object.entries(doc.sorts)) {
    const kind = Object.hasOwn(schema.sorts, field) ? schema.sorts[field] : undefined
    if (kind === undefined) return `sorts.${field} is not in the schema`
    if (value === null) continue
    if (kind === 'number' ? !Number.isFinite(value) : typeof value !== 'string' || value.length > longestValue) {
      return `sorts.${field} must be a ${kind}`
    }
  }
  return null
}
