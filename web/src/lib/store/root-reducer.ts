import { combineSlices } from '@reduxjs/toolkit'
import { api } from '../api/api.ts'
import { badgesSlice } from '../badges/badges-slice.ts'
import { liveSlice } from '../live/live-slice.ts'
import { factsSlice } from '../overlay/facts-slice.ts'
import { preferencesSlice } from '../preferences/preferences.ts'
import { sessionSlice } from '../session/session-slice.ts'
import { toastsSlice } from '../toasts/toasts-slice.ts'

/**
 * Slices of features, added when their route loads. A feature declares its own:
 * `declare module '../../lib/store/root-reducer.ts' { interface LazySlices extends WithSlice<typeof xSlice> {} }`
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface LazySlices {}

export const rootReducer = combineSlices(
  api,
  badgesSlice,
  liveSlice,
  factsSlice,
  preferencesSlice,
  sessionSlice,
  toastsSlice,
).withLazyLoadedSlices<LazySlices>()

export type RootState = ReturnType<typeof rootReducer>
