import { densityChosen, preferencesKey, type Preferences, themeChosen } from './preferences.ts'
import { listeners } from '../store/listeners.ts'
import { isAnyOf } from '@reduxjs/toolkit'

/** Density is a mark on the page that style sheets read; the choice is kept for the next visit. */
export function savePreferencesWhenChosen() {
  return listeners.startListening({
    matcher: isAnyOf(themeChosen, densityChosen),
    effect: (_action, api) => {
      const { preferences } = api.getState() as { preferences: Preferences }
      document.documentElement.setAttribute('data-density', preferences.density)
      try {
        localStorage.setItem(preferencesKey, JSON.stringify(preferences))
      } catch {
        // Refused storage: the choice holds for this visit.
      }
    },
  })
}
