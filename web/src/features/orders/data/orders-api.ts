import {
  OrderAsOfDocument,
  OrderListDocument,
  type OrderListQuery,
  OrderPageChangesDocument,
  OrderPageDocument,
  type OrdersInput,
  OrderSheetDocument,
} from '../../../gen/graphql.ts'
import type { Answer } from '../../../lib/api/answer.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import { startLive } from '../../../lib/live/start-live.ts'
import { listTag } from './list-tag.ts'

type Page = Answer<OrderListQuery>

export const ordersApi = api.injectEndpoints({
  endpoints: (build) => ({
    orderList: build.infiniteQuery<Page, OrdersInput, string | null>({
      infiniteQueryOptions: {
        initialPageParam: null,
        getNextPageParam: (last) => last.orders.cursor ?? undefined,
      },
      query: ({ queryArg, pageParam }) =>
        documentEndpoint(OrderListDocument).query({ input: { ...queryArg, after: pageParam } }),
      providesTags: [listTag],
    }),
    orderPage: build.query({
      ...documentEndpoint(OrderPageDocument),
      providesTags: (_data, _error, { id }) => [{ type: 'Order', id }],
      onCacheEntryAdded: async ({ id }, { cacheDataLoaded, cacheEntryRemoved, dispatch, updateCachedData }) => {
        const first = await cacheDataLoaded.catch(() => undefined)
        if (!first?.data.order) return
        const end = startLive(
          dispatch,
          OrderPageChangesDocument,
          { orderId: id },
          {
            after: first.data.order.liveCursor,
            onEvent: (told) => {
              if (told.__typename === 'Reset') return
              const { order } = told
              updateCachedData((draft) => {
                if (!draft.order || draft.order.events <= order.events) draft.order = order
              })
            },
            onReset: () => dispatch(api.util.invalidateTags([{ type: 'Order', id }])),
          },
        )
        await cacheEntryRemoved
        end()
      },
    }),
    orderAsOf: build.query(documentEndpoint(OrderAsOfDocument)),
    orderSheet: build.query({ ...documentEndpoint(OrderSheetDocument), keepUnusedDataFor: 0 }),
  }),
})

export const { useOrderListInfiniteQuery, useOrderPageQuery, useOrderAsOfQuery, useLazyOrderSheetQuery } = ordersApi
