import {
  AddPadLinesDocument,
  MovePadLinesDocument,
  type PadOrderFragment,
  RemovePadLinesDocument,
  SetPadPartDocument,
} from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import { newRequestId } from '../../../lib/ids/request-id.ts'
import type { AppDispatch } from '../../../lib/store/hooks.ts'
import { padApi } from './pad-api.ts'

type Changed = { __typename: 'WorkingOrderSaved'; workingOrder: PadOrderFragment } | { __typename: 'Refused' }

/** The answer is the order as it is now: the pad shows it at once; cards, dock and lists ask again. */
async function showAnswer(
  dispatch: unknown,
  queryFulfilled: PromiseLike<{ data: Record<string, unknown> }>,
): Promise<void> {
  let changed: Changed
  try {
    changed = Object.values((await queryFulfilled).data)[0] as Changed
  } catch {
    // The caller has the error.
    return
  }
  if (changed.__typename !== 'WorkingOrderSaved') return
  showOrder(dispatch as AppDispatch, changed.workingOrder)
  ;(dispatch as AppDispatch)(api.util.invalidateTags(['WorkingOrder']))
}

/** Replaces what the pad shows of an order by a newer revision. */
export function showOrder(dispatch: AppDispatch, order: PadOrderFragment) {
  dispatch(
    padApi.util.updateQueryData('workingOrderPad', { id: order.id }, (draft) => {
      if (!draft.workingOrder || draft.workingOrder.revision <= order.revision) draft.workingOrder = order
    }),
  )
}

const changes = api.injectEndpoints({
  endpoints: (build) => ({
    addPadLines: build.mutation({
      ...documentEndpoint(AddPadLinesDocument),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => showAnswer(dispatch, queryFulfilled),
    }),
    removePadLines: build.mutation({
      ...documentEndpoint(RemovePadLinesDocument),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => showAnswer(dispatch, queryFulfilled),
    }),
    movePadLines: build.mutation({
      ...documentEndpoint(MovePadLinesDocument),
      // Moving units a second time would move others.
      query: (variables) => ({ ...documentEndpoint(MovePadLinesDocument).query(variables), requestId: newRequestId() }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => showAnswer(dispatch, queryFulfilled),
    }),
    setPadPart: build.mutation({
      ...documentEndpoint(SetPadPartDocument),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => showAnswer(dispatch, queryFulfilled),
    }),
  }),
})

export const { useAddPadLinesMutation, useRemovePadLinesMutation, useMovePadLinesMutation, useSetPadPartMutation } =
  changes
