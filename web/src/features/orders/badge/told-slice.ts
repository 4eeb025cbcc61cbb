import { createSlice, type PayloadAction, type WithSlice } from '@reduxjs/toolkit'
import type { OrderEventKind } from '../../../gen/graphql.ts'
import { rootReducer } from '../../../lib/store/root-reducer.ts'

export type Told = { orderId: string; number: string; otherName: string; kind: OrderEventKind }

/** What the other side did while this page was open, by order: marked in the list until the order is looked at. */
export const toldOrdersSlice = createSlice({
  name: 'toldOrders',
  initialState: { byOrder: {} as Record<string, Told>, last: undefined as Told | undefined },
  reducers: {
    orderTold(state, { payload }: PayloadAction<Told>) {
      state.byOrder[payload.orderId] = payload
      state.last = payload
    },
    orderSeen(state, { payload }: PayloadAction<string>) {
      delete state.byOrder[payload]
    },
  },
  selectors: {
    selectTold: (state) => state.byOrder,
    selectLastTold: (state) => state.last,
  },
})

declare module '../../../lib/store/root-reducer.ts' {
  interface LazySlices extends WithSlice<typeof toldOrdersSlice> {}
}

const injected = toldOrdersSlice.injectInto(rootReducer)

export const { orderTold, orderSeen } = toldOrdersSlice.actions
export const { selectTold, selectLastTold } = injected.selectors
