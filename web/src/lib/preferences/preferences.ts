import { createSlice, type PayloadAction } from '@reduxjs/toolkit'

/** How one browser shows the app; kept in that browser, never on the server. */
export type Preferences = { theme: 'auto' | 'light' | 'dark'; density: 'normal' | 'compact' }

/** The same key as in public/before-paint.js, which reads it before this code has arrived. */
export const preferencesKey = 'selvedge.preferences'

export const defaultPreferences: Preferences = { theme: 'auto', density: 'normal' }

/** Anything unreadable or unknown counts as not chosen. */
export function parsePreferences(stored: string | null): Preferences {
  try {
    const { theme, density } = JSON.parse(stored ?? '{}') as Partial<Preferences>
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
      density: density === 'compact' ? 'compact' : 'normal',
    }
  } catch {
    return defaultPreferences
  }
}

function savedPreferences() {
  try {
    return parsePreferences(localStorage.getItem(preferencesKey))
  } catch {
    // Storage is refused in some private windows; the defaults serve.
    return defaultPreferences
  }
}

export const preferencesSlice = createSlice({
  name: 'preferences',
  initialState: savedPreferences,
  reducers: {
    themeChosen(state, action: PayloadAction<Preferences['theme']>) {
      state.theme = action.payload
    },
    densityChosen(state, action: PayloadAction<Preferences['density']>) {
      state.density = action.payload
    },
  },
  selectors: {
    selectTheme: (state) => state.theme,
    selectDensity: (state) => state.density,
  },
})

export const { themeChosen, densityChosen } = preferencesSlice.actions
export const { selectTheme, selectDensity } = preferencesSlice.selectors
