import type { Sql } from '@selvedge/platform/db/database'
import type { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { findLists, findParty } from '../consumers/parties.ts'
import { termsFault } from '../domain/terms.ts'
import { invalid } from './refuse.ts'

/** @throws DomainError INVALID with the first thing that is wrong with the terms */
export async function checkTerms(
  db: Sql,
  terms: Terms | undefined,
  brandId: string,
  retailerId: string,
): Promise<Terms> {
  const [lists, retailer] = await Promise.all([findLists(db, terms?.priceListIds ?? []), findParty(db, retailerId)])
  const fault = termsFault(terms, { brandId, lists, doorIds: retailer?.doorIds ?? [] })
  if (fault || !terms) throw invalid(fault ?? { code: 'TERMS_MISSING', message: 'the terms are missing' })
  return terms
}
