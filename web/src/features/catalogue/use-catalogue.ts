import { useCallback, useMemo } from 'react'
import { useCatalogueInfiniteQuery } from './catalogue-api.ts'
import { catalogueInputOf } from './search/catalogue-input.ts'
import type { CatalogueSearch } from './search/catalogue-search.ts'

export type LoadedCatalogue = ReturnType<typeof useCatalogue>

/** The pages of cards for a search, the next one when it is wanted. */
export function useCatalogue(search: CatalogueSearch) {
  const input = useMemo(() => catalogueInputOf(search), [search])
  const { data, currentData, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } =
    useCatalogueInfiniteQuery(input)
  const pages = useMemo(() => data?.pages.map((page) => page.catalogue), [data])
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage()
  }, [isFetchingNextPage, fetchNextPage])
  const refresh = useCallback(() => void refetch(), [refetch])
  return {
    /** Of the search before while those of a new one are on their way; undefined at first. */
    pages,
    answer: data?.pages[0],
    error: currentData ? undefined : error,
    /** What is shown belongs to another search, or is being asked for again. */
    stale: isFetching && !isFetchingNextPage && data !== undefined,
    hasMore: hasNextPage,
    more,
    refresh,
  }
}
