import {
  AnswerChangesDocument,
  CancelOrderDocument,
  CloseShortDocument,
  ConfirmCleanOrdersDocument,
  ConfirmOrderDocument,
  type OrderFieldsFragment,
  RejectOrderDocument,
  ShipOrderDocument,
} from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { writeEndpoint } from '../../../lib/api/write-endpoint.ts'
import type { AppDispatch } from '../../../lib/store/hooks.ts'
import { decisionEndpoint } from './decision-endpoint.ts'
import { listTag } from './list-tag.ts'
import { ordersApi } from './orders-api.ts'

const decisionsApi = api.injectEndpoints({
  endpoints: (build) => ({
    confirmOrder: build.mutation(decisionEndpoint(ConfirmOrderDocument, showOrder)),
    rejectOrder: build.mutation(decisionEndpoint(RejectOrderDocument, showOrder)),
    answerChanges: build.mutation(decisionEndpoint(AnswerChangesDocument, showOrder)),
    shipOrder: build.mutation(decisionEndpoint(ShipOrderDocument, showOrder)),
    closeShort: build.mutation(decisionEndpoint(CloseShortDocument, showOrder)),
    cancelOrder: build.mutation(decisionEndpoint(CancelOrderDocument, showOrder)),
    confirmCleanOrders: build.mutation(writeEndpoint(ConfirmCleanOrdersDocument, [listTag])),
  }),
})

/** The answer of a decision is the order as it is now; an older one never replaces what the stream brought. */
function showOrder(dispatch: AppDispatch, order: OrderFieldsFragment) {
  dispatch(
    ordersApi.util.updateQueryData('orderPage', { id: order.id }, (draft) => {
      if (!draft.order || draft.order.events <= order.events) draft.order = order
    }),
  )
}

export const {
  useConfirmOrderMutation,
  useRejectOrderMutation,
  useAnswerChangesMutation,
  useShipOrderMutation,
  useCloseShortMutation,
  useCancelOrderMutation,
  useConfirmCleanOrdersMutation,
} = decisionsApi
