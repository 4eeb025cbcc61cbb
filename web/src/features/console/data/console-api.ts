import {
  ConsoleDocument,
  DropParkedDocument,
  ForgetLossDocument,
  MetricsDocument,
  ParkedRecordDocument,
  ReplayDocument,
  RetryParkedDocument,
  TopicVersionsDocument,
} from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'

const consoleApi = api.injectEndpoints({
  endpoints: (build) => ({
    console: build.query({ ...documentEndpoint(ConsoleDocument), providesTags: ['Consumer'] }),
    parkedRecord: build.query({ ...documentEndpoint(ParkedRecordDocument), keepUnusedDataFor: 0 }),
    metrics: build.query({ ...documentEndpoint(MetricsDocument) }),
    topicVersions: build.query({ ...documentEndpoint(TopicVersionsDocument) }),
    retryParked: build.mutation({ ...documentEndpoint(RetryParkedDocument), invalidatesTags: ['Consumer'] }),
    replay: build.mutation({ ...documentEndpoint(ReplayDocument), invalidatesTags: ['Consumer'] }),
    forgetLoss: build.mutation({ ...documentEndpoint(ForgetLossDocument), invalidatesTags: ['Consumer'] }),
    dropParked: build.mutation({ ...documentEndpoint(DropParkedDocument), invalidatesTags: ['Consumer'] }),
  }),
})

export const {
  useConsoleQuery,
  useMetricsQuery,
  useTopicVersionsQuery,
  useLazyParkedRecordQuery,
  useReplayMutation,
  useForgetLossMutation,
  useRetryParkedMutation,
  useDropParkedMutation,
} = consoleApi
