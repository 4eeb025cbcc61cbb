import { createSlice, type PayloadAction } from '@reduxjs/toolkit'

/** Numbers on the rail, by badge name. The feature that knows a number sets it. */
export const badgesSlice = createSlice({
  name: 'badges',
  initialState: {} as Record<string, number>,
  reducers: {
    badgeCounted(state, { payload }: PayloadAction<{ badge: string; count: number }>) {
      state[payload.badge] = payload.count
    },
  },
  selectors: { selectBadges: (state) => state },
})

export const { badgeCounted } = badgesSlice.actions
export const { selectBadges } = badgesSlice.selectors
