import { createSlice, nanoid, type PayloadAction } from '@reduxjs/toolkit'

/**
 * A short message after an action. `undoId` names the undo registered with `offerUndo`; functions do not belong
 * in the store.
 */
export type Toast = { id: string; tone: 'ok' | 'info' | 'warn' | 'danger'; text: string; undoId?: string }

export const toastsSlice = createSlice({
  name: 'toasts',
  initialState: [] as Toast[],
  reducers: {
    toastShown: {
      reducer(state, action: PayloadAction<Toast>) {
        // Four are as many as anyone reads; the oldest gives way.
        if (state.length >= 4) state.shift()
        state.push(action.payload)
      },
      prepare: (toast: Omit<Toast, 'id'>) => ({ payload: { ...toast, id: nanoid() } }),
    },
    toastClosed(state, action: PayloadAction<string>) {
      return state.filter((toast) => toast.id !== action.payload)
    },
  },
  selectors: { selectToasts: (state) => state },
})

export const { toastShown, toastClosed } = toastsSlice.actions
export const { selectToasts } = toastsSlice.selectors
