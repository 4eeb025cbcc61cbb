import {
  PlacePartsDocument,
  type PlaceWorkingOrderInput,
  type PlacePartsMutation,
  ReviewWorkingOrderDocument,
} from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import type { GraphqlRequest } from '../../../lib/api/send.ts'
import { writeEndpoint } from '../../../lib/api/write-endpoint.ts'
import { totalsTag } from '../data/pad-api.ts'

/** One wish to place: sent again unchanged, under the same id, until it is answered. */
export type Placing = { requestId: string; input: PlaceWorkingOrderInput }

const place = writeEndpoint(PlacePartsDocument, ['WorkingOrder', 'Order'])

const reviewApi = api.injectEndpoints({
  endpoints: (build) => ({
    reviewWorkingOrder: build.query({
      ...documentEndpoint(ReviewWorkingOrderDocument),
      providesTags: [totalsTag, 'Connection'],
    }),
    placeParts: build.mutation<PlacePartsMutation, Placing>({
      query: ({ requestId, input }): GraphqlRequest => ({ ...place.query({ input }), requestId }),
      onQueryStarted: (_placing, started) => place.onQueryStarted({} as never, started as never),
    }),
  }),
})

export const { useReviewWorkingOrderQuery, usePlacePartsMutation } = reviewApi
