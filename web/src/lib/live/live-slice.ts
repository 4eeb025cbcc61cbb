import { createSlice, type PayloadAction } from '@reduxjs/toolkit'

/**
 * The state of the live connection. `lost` since a moment (epoch ms): what is on the page may be behind and says
 * so; it is not an error, the client keeps trying.
 */
export type LiveState = { status: 'idle' | 'live' | 'lost'; lostSince?: number }

export const liveSlice = createSlice({
  name: 'live',
  initialState: { status: 'idle' } as LiveState,
  reducers: {
    liveConnected: (): LiveState => ({ status: 'live' }),
    liveClosed: (): LiveState => ({ status: 'idle' }),
    liveLost: (state, action: PayloadAction<number>): LiveState =>
      state.status === 'lost' ? state : { status: 'lost', lostSince: action.payload },
  },
  selectors: { selectLive: (state) => state },
})

export const { liveConnected, liveClosed, liveLost } = liveSlice.actions
export const { selectLive } = liveSlice.selectors
