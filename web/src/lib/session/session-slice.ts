import { createSlice } from '@reduxjs/toolkit'

/** Whether the server has stopped knowing who we are while the page was open. */
export const sessionSlice = createSlice({
  name: 'session',
  initialState: { expired: false },
  reducers: {
    sessionExpired: () => ({ expired: true }),
    signedInAgain: () => ({ expired: false }),
  },
  selectors: { selectSessionExpired: (state) => state.expired },
})

export const { sessionExpired, signedInAgain } = sessionSlice.actions
export const { selectSessionExpired } = sessionSlice.selectors
