import {
  CopyPriceListDocument,
  CreatePriceListDocument,
  DiscardPendingChangeDocument,
  EditPendingPricesDocument,
  ImportPendingPricesDocument,
  PendingReviewDocument,
  PendingSummaryDocument,
  PriceListRowsDocument,
  PriceListsDocument,
  PriceRowChoicesDocument,
  PublishPriceListDocument,
  UpdatePriceListDocument,
} from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import { intentEndpoint } from './intent-endpoint.ts'

/** Rows are asked for page by page into the sheet, which keeps them; edits answer with what they changed. */
export const priceListsApi = api.injectEndpoints({
  endpoints: (build) => ({
    priceLists: build.query({ ...documentEndpoint(PriceListsDocument), providesTags: ['PriceList'] }),
    priceListRows: build.query(documentEndpoint(PriceListRowsDocument)),
    pendingSummary: build.query({ ...documentEndpoint(PendingSummaryDocument), providesTags: ['PendingChange'] }),
    pendingReview: build.query(documentEndpoint(PendingReviewDocument)),
    priceRowChoices: build.query(documentEndpoint(PriceRowChoicesDocument)),
    createPriceList: build.mutation(intentEndpoint(CreatePriceListDocument, ['PriceList'])),
    copyPriceList: build.mutation(intentEndpoint(CopyPriceListDocument, ['PriceList'])),
    updatePriceList: build.mutation(intentEndpoint(UpdatePriceListDocument, ['PriceList'])),
    editPendingPrices: build.mutation(documentEndpoint(EditPendingPricesDocument)),
    importPendingPrices: build.mutation(documentEndpoint(ImportPendingPricesDocument)),
    publishPriceList: build.mutation(intentEndpoint(PublishPriceListDocument, ['PriceList', 'PendingChange'])),
    discardPendingChange: build.mutation({
      ...documentEndpoint(DiscardPendingChangeDocument),
      invalidatesTags: ['PriceList', 'PendingChange'],
    }),
  }),
})

export const {
  usePriceListsQuery,
  usePendingSummaryQuery,
  usePriceRowChoicesQuery,
  useCreatePriceListMutation,
  useCopyPriceListMutation,
  useUpdatePriceListMutation,
  usePublishPriceListMutation,
  useDiscardPendingChangeMutation,
} = priceListsApi
