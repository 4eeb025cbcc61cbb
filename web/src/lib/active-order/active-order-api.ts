import {
  ActiveOrderDocument,
  ActiveOrderLinesDocument,
  PickProductsDocument,
  UnpickLinesDocument,
} from '../../gen/graphql.ts'
import { api } from '../api/api.ts'
import { documentEndpoint } from '../api/document-endpoint.ts'
import { writeEndpoint } from '../api/write-endpoint.ts'

/** Stale when autosave has written somewhere else than on the page that shows it. */
export const linesTag = { type: 'WorkingOrder', id: 'LINES' } as const

const activeOrderApi = api.injectEndpoints({
  endpoints: (build) => ({
    activeOrder: build.query({ ...documentEndpoint(ActiveOrderDocument), providesTags: ['WorkingOrder'] }),
    activeOrderLines: build.query({ ...documentEndpoint(ActiveOrderLinesDocument), providesTags: [linesTag] }),
    pickProducts: build.mutation(writeEndpoint(PickProductsDocument, ['WorkingOrder'])),
    unpickLines: build.mutation(writeEndpoint(UnpickLinesDocument, ['WorkingOrder'])),
  }),
})

export const { useActiveOrderQuery, useActiveOrderLinesQuery, usePickProductsMutation, useUnpickLinesMutation } =
  activeOrderApi
