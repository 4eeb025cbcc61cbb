import {
  ActivateWorkingOrderDocument,
  CreateWorkingOrderDocument,
  RemoveWorkingOrderDocument,
  RenameWorkingOrderDocument,
  WorkingOrderListDocument,
  WorkingOrderTotalsDocument,
} from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import { writeEndpoint } from '../../../lib/api/write-endpoint.ts'
import { totalsTag } from '../data/pad-api.ts'

const listApi = api.injectEndpoints({
  endpoints: (build) => ({
    workingOrderList: build.query({
      ...documentEndpoint(WorkingOrderListDocument),
      providesTags: [totalsTag, { type: 'WorkingOrder', id: 'LIST' }],
    }),
    workingOrderTotals: build.query({ ...documentEndpoint(WorkingOrderTotalsDocument), providesTags: [totalsTag] }),
    createWorkingOrder: build.mutation(writeEndpoint(CreateWorkingOrderDocument, ['WorkingOrder'])),
    renameWorkingOrder: build.mutation(writeEndpoint(RenameWorkingOrderDocument, ['WorkingOrder'])),
    removeWorkingOrder: build.mutation(writeEndpoint(RemoveWorkingOrderDocument, ['WorkingOrder'])),
    activateWorkingOrder: build.mutation(writeEndpoint(ActivateWorkingOrderDocument, ['WorkingOrder'])),
  }),
})

export const {
  useWorkingOrderListQuery,
  useWorkingOrderTotalsQuery,
  useCreateWorkingOrderMutation,
  useRenameWorkingOrderMutation,
  useRemoveWorkingOrderMutation,
  useActivateWorkingOrderMutation,
} = listApi
