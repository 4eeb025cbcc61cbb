import { configureStore } from '@reduxjs/toolkit'
import { setupListeners } from '@reduxjs/toolkit/query'
import { api } from '../lib/api/api.ts'
import { listeners } from '../lib/store/listeners.ts'
import { rootReducer } from '../lib/store/root-reducer.ts'

/** The one store. Facts and answers are plain data, so the development checks may walk only the small slices. */
export function createStore() {
  const store = configureStore({
    reducer: rootReducer,
    middleware: (defaults) =>
      defaults({
        serializableCheck: { ignoredPaths: ['api', 'facts'] },
        immutableCheck: { ignoredPaths: ['api', 'facts'] },
      })
        .prepend(listeners.middleware)
        .concat(api.middleware),
  })
  // Refetches what is on the page when the network returns.
  setupListeners(store.dispatch)
  return store
}

export type AppStore = ReturnType<typeof createStore>
