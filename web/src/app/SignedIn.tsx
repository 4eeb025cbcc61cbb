import { lazy, Suspense, useCallback } from 'react'
import { signedInRoute } from '../lib/router/base-routes.ts'
import { selectSessionExpired } from '../lib/session/session-slice.ts'
import { useAppSelector } from '../lib/store/hooks.ts'
import { ViewerContext } from '../lib/viewer/viewer-context.ts'
import { useLogoutMutation } from '../features/session/session-api.ts'
import { Frame } from './frame/Frame.tsx'

const ChangePasswordDialog = lazy(async () => ({
  default: (await import('../features/session/ChangePasswordDialog.tsx')).ChangePasswordDialog,
}))
const SignInAgainDialog = lazy(async () => ({
  default: (await import('../features/session/SignInAgainDialog.tsx')).SignInAgainDialog,
}))

/** Everything a signed-in person sees. */
export function SignedIn() {
  const { viewer } = signedInRoute.useRouteContext()
  const expired = useAppSelector(selectSessionExpired)
  const [logout] = useLogoutMutation()

  // A whole new page, so that nothing of this person stays in memory.
  const leave = useCallback(() => location.assign('/login'), [])
  const signOut = useCallback(async () => {
    await logout()
    leave()
  }, [logout, leave])

  return (
    <ViewerContext value={viewer}>
      <Frame
        signOut={signOut}
        changePasswordDialog={(open, close) => open && <Suspense><ChangePasswordDialog onClose={close} /></Suspense>}
      />
      {expired && (
        <Suspense>
          <SignInAgainDialog onLeave={leave} />
        </Suspense>
      )}
    </ViewerContext>
  )
}
