import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'

/** A page that threw: the frame around it stands, and the page can be tried again. */
export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useLingui()
  const router = useRouter()
  return (
    <Page title={t`Not shown`}>
      <ErrorState
        error={error}
        onRetry={() => {
          reset()
          void router.invalidate()
        }}
      />
    </Page>
  )
}
