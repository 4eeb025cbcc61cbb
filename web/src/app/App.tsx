import { I18nProvider } from '@lingui/react'
import { i18n } from '@lingui/core'
import { RouterProvider } from '@tanstack/react-router'
import { Provider } from 'react-redux'
import { AppBoundary } from './errors/AppBoundary.tsx'
import type { createAppRouter } from './router.tsx'
import type { AppStore } from './store.ts'
import { Themed } from './Themed.tsx'

type Props = { store: AppStore; router: ReturnType<typeof createAppRouter> }

export function App({ store, router }: Props) {
  return (
    <Provider store={store}>
      <I18nProvider i18n={i18n}>
        <Themed>
          <AppBoundary>
            <RouterProvider router={router} />
          </AppBoundary>
        </Themed>
      </I18nProvider>
    </Provider>
  )
}
