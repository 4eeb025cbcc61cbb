import {
  CheckPadDocument,
  OwnPlacesDocument,
  PadFactsChangedDocument,
  PadProductsDocument,
} from '../../../gen/graphql.ts'
import { ResolveSkusDocument, WorkingOrderPadDocument } from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import { startLive } from '../../../lib/live/start-live.ts'
import { padFacts } from './pad-facts.ts'

/** Asked for again when cells were saved: totals, minimum and problems, but not the lines. */
export const totalsTag = { type: 'WorkingOrder', id: 'TOTALS' } as const

export const padApi = api.injectEndpoints({
  endpoints: (build) => ({
    workingOrderPad: build.query({
      ...documentEndpoint(WorkingOrderPadDocument),
      providesTags: (_answer, _error, { id }) => [{ type: 'WorkingOrder', id }],
    }),
    padProducts: build.query({
      ...documentEndpoint(PadProductsDocument),
      providesTags: ['Product'],
      onCacheEntryAdded: async ({ ids }, { cacheDataLoaded, cacheEntryRemoved, dispatch, getCacheEntry }) => {
        try {
          await cacheDataLoaded
        } catch {
          return
        }
        const again = () =>
          dispatch(padApi.endpoints.padProducts.initiate({ ids }, { forceRefetch: true, subscribe: false }))
        const end = startLive(
          dispatch,
          PadFactsChangedDocument,
          { ids },
          {
            after: getCacheEntry().data?.products.liveCursor,
            onEvent: (event) => {
              if (event.__typename === 'FactsChanged') {
                const { facts } = event
                dispatch(padFacts.received([{ id: facts.productId, version: facts.version, value: facts }]))
              } else if (event.__typename === 'ProductGone') {
                // The server says which lines are shelved, and why.
                dispatch(api.util.invalidateTags(['WorkingOrder']))
              }
            },
            onReset: () => void again(),
          },
        )
        await cacheEntryRemoved
        end()
      },
    }),
    /** The same once, without following them. */
    namedProducts: build.query({ ...documentEndpoint(PadProductsDocument), providesTags: ['Product'] }),
    checkPad: build.query({ ...documentEndpoint(CheckPadDocument), providesTags: [totalsTag] }),
    resolveSkus: build.query({ ...documentEndpoint(ResolveSkusDocument), keepUnusedDataFor: 0 }),
    ownPlaces: build.query({ ...documentEndpoint(OwnPlacesDocument), providesTags: ['Door', 'Organisation'] }),
  }),
})

export const { useWorkingOrderPadQuery, useCheckPadQuery, useOwnPlacesQuery } = padApi
