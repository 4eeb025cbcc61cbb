import { useRouter } from '@tanstack/react-router'
import { ErrorState } from '../../components/ui/ErrorState.tsx'

/** A page that threw: the frame around it stands, and the page can be tried again. */
export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter()
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        reset()
        void router.invalidate()
      }}
    />
  )
}
