import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit'
import type { Answer } from '../../../lib/api/answer.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import type { TypedDocument } from '../../../lib/api/typed-document.ts'
import { writeEndpoint } from '../../../lib/api/write-endpoint.ts'

/** One intent of a person: the same id again when its answer was lost. */
export type Intent<Input> = { input: Input; requestId: string }

type Started<Result> = {
  dispatch: ThunkDispatch<unknown, unknown, UnknownAction>
  queryFulfilled: PromiseLike<{ data: Answer<Result> }>
}

/** The endpoint of a write that must not happen twice. */
export function intentEndpoint<Result extends object, Input>(
  document: TypedDocument<Result, { input: Input }>,
  tags: Parameters<typeof writeEndpoint>[1],
) {
  const plain = documentEndpoint(document)
  const { onQueryStarted } = writeEndpoint(document, tags)
  return {
    query: ({ input, requestId }: Intent<Input>) => ({ ...plain.query({ input } as never), requestId }),
    transformResponse: plain.transformResponse,
    onQueryStarted: ({ input }: Intent<Input>, started: Started<Result>) => onQueryStarted({ input } as never, started),
  }
}
