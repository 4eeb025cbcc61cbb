import { MarkNoticesReadDocument, NoticesDocument, type NoticesInput, type NoticesQuery } from '../../../gen/graphql.ts'
import type { Answer } from '../../../lib/api/answer.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import type { TypedDocument } from '../../../lib/api/typed-document.ts'
import { badgesApi } from '../badge/badges-api.ts'

const document = NoticesDocument as TypedDocument<unknown, never>

const noticesApi = api.injectEndpoints({
  endpoints: (build) => ({
    notices: build.infiniteQuery<Answer<NoticesQuery>, NoticesInput, string | null>({
      infiniteQueryOptions: { initialPageParam: null, getNextPageParam: (page) => page.notices.cursor ?? undefined },
      query: ({ queryArg, pageParam }) => ({ document, variables: { input: { ...queryArg, after: pageParam } } }),
      providesTags: ['Notice'],
    }),
    markNoticesRead: build.mutation({
      ...documentEndpoint(MarkNoticesReadDocument),
      invalidatesTags: ['Notice'],
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        const answer = await queryFulfilled.catch(() => undefined)
        const result = answer?.data.markNoticesRead
        if (result?.__typename !== 'NoticesMarked') return
        dispatch(
          badgesApi.util.updateQueryData('badges', undefined, (draft) => {
            draft.badges = result.badges
          }),
        )
      },
    }),
  }),
})

export const { useNoticesInfiniteQuery, useMarkNoticesReadMutation } = noticesApi
