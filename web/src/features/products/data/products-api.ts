import {
  BrandProductListDocument,
  type BrandProductListQuery,
  BrandProductPageDocument,
  type BrandProductRowFieldsFragment,
  type BrandProductsInput,
  WaitingDocument,
  type WaitingKind,
  type WaitingQuery,
  WaitingTotalsDocument,
} from '../../../gen/graphql.ts'
import type { Answer } from '../../../lib/api/answer.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import { followProducts, productListTag, productTag } from './follow-products.ts'

type Page = Answer<BrandProductListQuery>

const productsApi = api.injectEndpoints({
  endpoints: (build) => ({
    brandProductList: build.infiniteQuery<Page, BrandProductsInput, string | null>({
      infiniteQueryOptions: {
        initialPageParam: null,
        getNextPageParam: (last) => last.brandProducts.cursor ?? undefined,
      },
      query: ({ queryArg, pageParam }) =>
        documentEndpoint(BrandProductListDocument).query({ input: { ...queryArg, after: pageParam } }),
      providesTags: [productListTag],
      onCacheEntryAdded: async (_, { cacheDataLoaded, cacheEntryRemoved, dispatch, updateCachedData }) => {
        const first = await cacheDataLoaded.catch(() => undefined)
        if (!first) return
        const unfollow = followProducts(dispatch, first.data.pages[0]!.brandProducts.liveCursor, (row) =>
          updateCachedData(({ pages }) => pages.forEach((page) => putRow(page.brandProducts.rows, row))),
        )
        await cacheEntryRemoved
        unfollow()
      },
    }),
    brandProductPage: build.query({
      ...documentEndpoint(BrandProductPageDocument),
      providesTags: (_data, _error, { id }) => [productTag(id)],
      onCacheEntryAdded: async ({ id }, { cacheDataLoaded, cacheEntryRemoved, dispatch, updateCachedData }) => {
        const first = await cacheDataLoaded.catch(() => undefined)
        if (!first?.data.brandProduct) return
        const unfollow = followProducts(dispatch, first.data.brandProduct.liveCursor, (row) => {
          if (row.id === id) updateCachedData(({ brandProduct }) => void (brandProduct && (brandProduct.row = row)))
        })
        await cacheEntryRemoved
        unfollow()
      },
    }),
    waiting: build.infiniteQuery<Answer<WaitingQuery>, WaitingKind, string | null>({
      infiniteQueryOptions: {
        initialPageParam: null,
        getNextPageParam: (last) => last.waiting.cursor ?? undefined,
      },
      query: ({ queryArg, pageParam }) =>
        documentEndpoint(WaitingDocument).query({ input: { kind: queryArg, first: 100, after: pageParam } }),
      providesTags: [productListTag],
    }),
    waitingTotals: build.query({ ...documentEndpoint(WaitingTotalsDocument), providesTags: [productListTag] }),
  }),
})

/** An answer asked for meanwhile may be newer than the event: the older never replaces it. */
function putRow(rows: BrandProductRowFieldsFragment[], row: BrandProductRowFieldsFragment) {
  const index = rows.findIndex(({ id }) => id === row.id)
  if (index >= 0 && rows[index]!.changedAt <= row.changedAt) rows[index] = row
}

export const {
  useBrandProductListInfiniteQuery,
  useBrandProductPageQuery,
  useWaitingInfiniteQuery,
  useWaitingTotalsQuery,
} = productsApi
