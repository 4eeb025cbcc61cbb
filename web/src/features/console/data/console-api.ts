import {
  ConsoleDocument,
  DropParkedDocument,
  ForgetLossDocument,
  ParkedRecordDocument,
  ReplayDocument,
  RetryParkedDocument,
} from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'

const consoleApi = api.injectEndpoints({
  endpoints: (build) => ({
    console: build.query({ ...documentEndpoint(ConsoleDocument), providesTags: ['Consumer'] }),
    parkedRecord: build.query({ ...documentEndpoint(ParkedRecordDocument), keepUnusedDataFor: 0 }),
    retryParked: build.mutation({ ...documentEndpoint(RetryParkedDocument), invalidatesTags: ['Consumer'] }),
    replay: build.mutation({ ...documentEndpoint(ReplayDocument), invalidatesTags: ['Consumer'] }),
    forgetLoss: build.mutation({ ...documentEndpoint(ForgetLossDocument), invalidatesTags: ['Consumer'] }),
    dropParked: build.mutation({ ...documentEndpoint(DropParkedDocument), invalidatesTags: ['Consumer'] }),
  }),
})

export const {
  useConsoleQuery,
  useLazyParkedRecordQuery,
  useReplayMutation,
  useForgetLossMutation,
  useRetryParkedMutation,
  useDropParkedMutation,
} = consoleApi
