import type { TermsChoicesQuery } from '../../../gen/graphql.ts'
import { useTermsChoicesQuery } from '../data/connections-api.ts'

export type ListChoice = TermsChoicesQuery['priceLists'][number]

export type TermsChoices = {
  lists: readonly ListChoice[]
  /** Those some list has, by code. */
  currencies: readonly string[]
  /** People of the brand, for the retailer's contact. */
  people: readonly string[]
}

/** What the terms can be made of. */
export function useTermsChoices() {
  const { data, error, refetch, isFetching } = useTermsChoicesQuery(undefined, { refetchOnMountOrArgChange: true })
  const choices: TermsChoices | undefined = data && {
    lists: data.priceLists,
    currencies: [
      ...new Set(data.priceLists.filter(({ archived }) => !archived).map(({ currency }) => currency)),
    ].sort(),
    people: data.team.map(({ name }) => name),
  }
  return { choices, error, refetch, isFetching }
}
