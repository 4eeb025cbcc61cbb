import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit'
import type { OrderFieldsFragment } from '../../../gen/graphql.ts'
import type { Answer } from '../../../lib/api/answer.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import type { TypedDocument } from '../../../lib/api/typed-document.ts'
import { writeEndpoint } from '../../../lib/api/write-endpoint.ts'
import type { AppDispatch } from '../../../lib/store/hooks.ts'
import { listTag } from './list-tag.ts'

type Decided =
  | { __typename: 'OrderDone' | 'OrderStale'; order: OrderFieldsFragment }
  | { __typename: 'Refused'; code: string; message: string }

/** One intent of a person: the same id again when its answer was lost. */
export type Decision<Input> = { input: Input; requestId: string }

type Started<Result> = {
  dispatch: ThunkDispatch<unknown, unknown, UnknownAction>
  queryFulfilled: PromiseLike<{ data: Answer<Result> }>
}

/** The endpoint of a decision about one order, whose answer is that order: `show` puts it on the page at once. */
export function decisionEndpoint<Result extends object, Input>(
  document: TypedDocument<Result, { input: Input }>,
  show: (dispatch: AppDispatch, order: OrderFieldsFragment) => void,
) {
  const plain = documentEndpoint(document)
  const { onQueryStarted: askAgainWhenWritten } = writeEndpoint(document, [listTag])
  return {
    query: ({ input, requestId }: Decision<Input>) => ({ ...plain.query({ input } as never), requestId }),
    transformResponse: plain.transformResponse,
    onQueryStarted: async (decision: Decision<Input>, started: Started<Result>) => {
      const asked = askAgainWhenWritten({ input: decision.input } as never, started)
      try {
        const decided = Object.values<unknown>((await started.queryFulfilled).data)[0] as Decided
        if (decided.__typename !== 'Refused') show(started.dispatch as AppDispatch, decided.order)
      } catch {
        // The caller has the error.
      }
      await asked
    },
  }
}
