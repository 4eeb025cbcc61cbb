import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit'
import { WrittenDocument } from '../../gen/graphql.ts'
import type { Answer } from './answer.ts'
import { api, type tagTypes } from './api.ts'
import { documentEndpoint, type VariablesOf } from './document-endpoint.ts'
import type { TypedDocument } from './typed-document.ts'

type Tag = (typeof tagTypes)[number]
type TagDescription = Tag | { type: Tag; id: string }

const writtenApi = api.injectEndpoints({
  endpoints: (build) => ({ written: build.mutation(documentEndpoint(WrittenDocument)) }),
})

/** The token in the answer of a mutation, whose one field says `written`; empty when nothing was written. */
export function writtenTokenOf(answer: object): string {
  const result = Object.values(answer)[0] as { written?: unknown } | null
  return typeof result?.written === 'string' ? result.written : ''
}

type Started<Result> = {
  dispatch: ThunkDispatch<unknown, unknown, UnknownAction>
  queryFulfilled: PromiseLike<{ data: Answer<Result> }>
}

/**
 * The endpoint of a mutation: `confirm: build.mutation(writeEndpoint(ConfirmDocument, ['Order']))`. `tags` become
 * stale only when the pages can show what was written, so that nobody sees the state before their own change; select
 * `written` in the document for that. A view that is behind for longer than 2 s follows by its live stream.
 */
export function writeEndpoint<Result extends object, Variables>(
  document: TypedDocument<Result, Variables>,
  tags: readonly TagDescription[],
) {
  return {
    ...documentEndpoint(document),
    onQueryStarted: async (_variables: VariablesOf<Variables>, { dispatch, queryFulfilled }: Started<Result>) => {
      let token: string
      try {
        token = writtenTokenOf((await queryFulfilled).data)
      } catch {
        // The caller has the error; nothing is known to be written.
        return
      }
      if (token) await dispatch(writtenApi.endpoints.written.initiate({ token }))
      dispatch(api.util.invalidateTags([...tags]))
    },
  }
}
