import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { createAppRouter } from './app/router.tsx'
import { createStore } from './app/store.ts'
import { createViewerAccess } from './app/viewer-access.ts'
import { loadSerifAfterFirstPaint } from './components/ui/theme/load-serif.ts'
import { activateLocale, localeOf } from './lib/i18n/i18n.ts'
import { savePreferencesWhenChosen } from './lib/preferences/save-preferences.ts'

const store = createStore()
savePreferencesWhenChosen()
await activateLocale(localeOf(location.search))
const router = createAppRouter(createViewerAccess(store))
createRoot(document.getElementById('root')!).render(<App store={store} router={router} />)
loadSerifAfterFirstPaint()
