import {
  AcceptRequestDocument,
  ConnectionCountsDocument,
  ConnectionPageDocument,
  ConnectionQueueDocument,
  type ConnectionQueueQuery,
  type ConnectionsInput,
  DeclineRequestDocument,
  DisconnectRetailerDocument,
  InviteNameDocument,
  InviteRetailerDocument,
  type MatchMakingsInput,
  ResumeConnectionDocument,
  RetailersToInviteDocument,
  type RetailersInput,
  type RetailersToInviteQuery,
  ReviseTermsDocument,
  SuspendConnectionDocument,
  TalkPageDocument,
  TalkQueueDocument,
  type TalkQueueQuery,
  TermsChoicesDocument,
  WithdrawInvitationDocument,
} from '../../../gen/graphql.ts'
import type { Answer } from '../../../lib/api/answer.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import type { TypedDocument } from '../../../lib/api/typed-document.ts'
import { writeEndpoint } from '../../../lib/api/write-endpoint.ts'

/** A page of a list after a cursor; asked again, every page that was shown is asked for. */
const paged = (document: object) => (input: { queryArg: object; pageParam: string | null }) => ({
  document: document as TypedDocument<unknown, never>,
  variables: { input: { ...input.queryArg, after: input.pageParam } },
})

const first = null as string | null

const connectionsApi = api.injectEndpoints({
  endpoints: (build) => ({
    connectionCounts: build.query({ ...documentEndpoint(ConnectionCountsDocument), providesTags: ['Connection'] }),
    connectionQueue: build.infiniteQuery<Answer<ConnectionQueueQuery>, ConnectionsInput, string | null>({
      infiniteQueryOptions: {
        initialPageParam: first,
        getNextPageParam: (page) => page.connections.cursor ?? undefined,
      },
      query: paged(ConnectionQueueDocument),
      providesTags: ['Connection'],
    }),
    talkQueue: build.infiniteQuery<Answer<TalkQueueQuery>, MatchMakingsInput, string | null>({
      infiniteQueryOptions: {
        initialPageParam: first,
        getNextPageParam: (page) => page.matchMakings.cursor ?? undefined,
      },
      query: paged(TalkQueueDocument),
      providesTags: ['Connection'],
    }),
    retailersToInvite: build.infiniteQuery<Answer<RetailersToInviteQuery>, RetailersInput, string | null>({
      infiniteQueryOptions: { initialPageParam: first, getNextPageParam: (page) => page.retailers.cursor ?? undefined },
      query: paged(RetailersToInviteDocument),
      providesTags: ['Connection'],
    }),
    inviteName: build.query({ ...documentEndpoint(InviteNameDocument), providesTags: ['Organisation'] }),
    talkPage: build.query({ ...documentEndpoint(TalkPageDocument), providesTags: ['Connection'] }),
    connectionPage: build.query({ ...documentEndpoint(ConnectionPageDocument), providesTags: ['Connection'] }),
    termsChoices: build.query({ ...documentEndpoint(TermsChoicesDocument), providesTags: ['PriceList', 'Team'] }),
    acceptRequest: build.mutation(writeEndpoint(AcceptRequestDocument, ['Connection'])),
    declineRequest: build.mutation(writeEndpoint(DeclineRequestDocument, ['Connection'])),
    inviteRetailer: build.mutation(writeEndpoint(InviteRetailerDocument, ['Connection'])),
    withdrawInvitation: build.mutation(writeEndpoint(WithdrawInvitationDocument, ['Connection'])),
    reviseTerms: build.mutation(writeEndpoint(ReviseTermsDocument, ['Connection'])),
    suspendConnection: build.mutation(writeEndpoint(SuspendConnectionDocument, ['Connection'])),
    resumeConnection: build.mutation(writeEndpoint(ResumeConnectionDocument, ['Connection'])),
    disconnectRetailer: build.mutation(writeEndpoint(DisconnectRetailerDocument, ['Connection'])),
  }),
})

export const {
  useConnectionCountsQuery,
  useConnectionQueueInfiniteQuery,
  useTalkQueueInfiniteQuery,
  useRetailersToInviteInfiniteQuery,
  useInviteNameQuery,
  useTalkPageQuery,
  useConnectionPageQuery,
  useTermsChoicesQuery,
  useAcceptRequestMutation,
  useDeclineRequestMutation,
  useInviteRetailerMutation,
  useWithdrawInvitationMutation,
  useReviseTermsMutation,
  useSuspendConnectionMutation,
  useResumeConnectionMutation,
  useDisconnectRetailerMutation,
} = connectionsApi
