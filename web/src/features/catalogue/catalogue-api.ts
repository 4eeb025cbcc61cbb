import {
  type CatalogueCardFragment,
  CatalogueDocument,
  type CatalogueInput,
  type CatalogueQuery,
  CardsAgainDocument,
  SuggestionsDocument,
} from '../../gen/graphql.ts'
import type { Answer } from '../../lib/api/answer.ts'
import { api } from '../../lib/api/api.ts'
import { documentEndpoint } from '../../lib/api/document-endpoint.ts'
import type { TypedDocument } from '../../lib/api/typed-document.ts'

/** Some screens of cards; the first one brings the facets and price ranges. */
export type CataloguePage = CatalogueQuery['catalogue']
export type Card = CatalogueCardFragment

const document = CatalogueDocument as TypedDocument<unknown, never>

const catalogueApi = api.injectEndpoints({
  endpoints: (build) => ({
    catalogue: build.infiniteQuery<Answer<CatalogueQuery>, CatalogueInput, string | null>({
      infiniteQueryOptions: {
        initialPageParam: null,
        getNextPageParam: ({ catalogue }) => catalogue.cursor ?? undefined,
        // Asking again begins at the top: the pages after it followed from cursors of another moment.
        refetchCachedPages: false,
      },
      query: ({ queryArg, pageParam }) => ({
        document,
        variables: { input: { ...queryArg, after: pageParam }, first: pageParam === null },
      }),
      providesTags: ['Search'],
    }),
    suggestions: build.query({ ...documentEndpoint(SuggestionsDocument), keepUnusedDataFor: 30 }),
    cardsAgain: build.query({ ...documentEndpoint(CardsAgainDocument), keepUnusedDataFor: 0 }),
  }),
})

export const { useCatalogueInfiniteQuery, useSuggestionsQuery, useLazyCardsAgainQuery } = catalogueApi
