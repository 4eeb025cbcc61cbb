import type { Sql } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { PriceListInput } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { MAX_LISTS } from '../domain/limits.ts'
import { cleanInput, codeFromName, listProblems } from '../domain/list-head.ts'
import type { Cause } from '../store/origin.ts'
import { listsOfBrand } from '../store/price-lists.ts'
import { refuseProblems } from './invalid.ts'
import { newList } from './list-of-input.ts'

/** A list as the brand's page asks for it; its code may be left to us. @throws DomainError INVALID, LIMIT or EXISTS */
export async function checkedNewList(
  db: Sql,
  brandId: string,
  given: PriceListInput | undefined,
  cause: Cause,
): Promise<PriceList> {
  if (!given) throw new DomainError('INVALID', 'the list is missing', { reason: 'LIST_MISSING' })
  const lists = await listsOfBrand(db, brandId)
  const clean = cleanInput(given)
  const input =
    clean.code === '' ? { ...clean, code: codeFromName(clean.name, new Set(lists.map(({ code }) => code))) } : clean
  refuseProblems(listProblems(input))
  if (lists.length >= MAX_LISTS) {
    throw new DomainError('LIMIT', `a brand has at most ${MAX_LISTS} price lists`, { reason: 'TOO_MANY_LISTS' })
  }
  return newList(brandId, input, cause)
}
