import {
  AnswerInvitationDocument,
  type BrandsInput,
  DiscoverBrandDocument,
  DiscoverBrandsDocument,
  type DiscoverBrandsQuery,
  EndConnectionDocument,
  OwnDetailsDocument,
  RequestConnectionDocument,
  WithdrawRequestDocument,
} from '../../../gen/graphql.ts'
import type { Answer } from '../../../lib/api/answer.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import type { TypedDocument } from '../../../lib/api/typed-document.ts'
import { writeEndpoint } from '../../../lib/api/write-endpoint.ts'

const brands = DiscoverBrandsDocument as TypedDocument<unknown, never>

/** What agreeing or ending makes stale: the catalogue fills or empties with it. */
const changed = ['Brand', 'Connection', 'Search', 'Product', 'WorkingOrder'] as const

const discoverApi = api.injectEndpoints({
  endpoints: (build) => ({
    discoverBrands: build.infiniteQuery<Answer<DiscoverBrandsQuery>, BrandsInput, string | null>({
      infiniteQueryOptions: { initialPageParam: null, getNextPageParam: (page) => page.brands.cursor ?? undefined },
      query: ({ queryArg, pageParam }) => ({
        document: brands,
        variables: { input: { ...queryArg, after: pageParam } },
      }),
      providesTags: ['Brand'],
    }),
    discoverBrand: build.query({ ...documentEndpoint(DiscoverBrandDocument), providesTags: ['Brand', 'Connection'] }),
    ownDetails: build.query({ ...documentEndpoint(OwnDetailsDocument), providesTags: ['Door', 'Organisation'] }),
    requestConnection: build.mutation(writeEndpoint(RequestConnectionDocument, ['Brand', 'Connection'])),
    withdrawRequest: build.mutation(writeEndpoint(WithdrawRequestDocument, ['Brand', 'Connection'])),
    answerInvitation: build.mutation(writeEndpoint(AnswerInvitationDocument, changed)),
    endConnection: build.mutation(writeEndpoint(EndConnectionDocument, changed)),
  }),
})

export const {
  useDiscoverBrandsInfiniteQuery,
  useDiscoverBrandQuery,
  useOwnDetailsQuery,
  useRequestConnectionMutation,
  useWithdrawRequestMutation,
  useAnswerInvitationMutation,
  useEndConnectionMutation,
} = discoverApi
