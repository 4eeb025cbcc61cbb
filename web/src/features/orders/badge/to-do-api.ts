import { OrdersToDoDocument, OrdersToldDocument } from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import { startLive } from '../../../lib/live/start-live.ts'
import { listTag } from '../data/list-tag.ts'
import { throttle } from './throttle.ts'
import { orderTold } from './told-slice.ts'

/** Two requests a second at most, however many orders come, and a change is on the page within one. */
const askAgainEveryMs = 600

/**
 * How many orders wait for this side. It is held by the frame, and the one stream it follows makes every list stale:
 * the stream is older than any list, so no event falls between the two.
 */
export const toDoApi = api.injectEndpoints({
  endpoints: (build) => ({
    ordersToDo: build.query({
      ...documentEndpoint(OrdersToDoDocument),
      providesTags: [listTag],
      onCacheEntryAdded: async (_, { cacheDataLoaded, cacheEntryRemoved, dispatch }) => {
        const first = await cacheDataLoaded.catch(() => undefined)
        if (!first) return
        const askAgain = throttle(() => dispatch(api.util.invalidateTags([listTag])), askAgainEveryMs)
        const end = startLive(
          dispatch,
          OrdersToldDocument,
          {},
          {
            after: first.data.orders.liveCursor,
            onEvent: (told) => {
              askAgain()
              if (told.__typename === 'Reset' || told.event.own) return
              const { row, event } = told
              dispatch(orderTold({ orderId: row.id, number: row.number, otherName: row.other.name, kind: event.kind }))
            },
            onReset: askAgain,
          },
        )
        await cacheEntryRemoved
        end()
      },
    }),
  }),
})

export const { useOrdersToDoQuery } = toDoApi
