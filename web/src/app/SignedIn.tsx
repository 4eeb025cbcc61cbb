import { useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useCallback } from 'react'
import { errorText } from '../components/ui/error-text.ts'
import { signedInRoute } from '../lib/router/base-routes.ts'
import { selectSessionExpired } from '../lib/session/session-slice.ts'
import { useAppSelector } from '../lib/store/hooks.ts'
import { useToast } from '../lib/toasts/use-toast.ts'
import { mayOrder } from '../lib/viewer/may-order.ts'
import { ViewerContext } from '../lib/viewer/viewer-context.ts'
import { useTroubleBadge } from '../features/console/use-trouble-badge.ts'
import { useNoticeBadges } from '../features/notices/badge/use-notice-badges.ts'
import { useOrderBadge } from '../features/orders/badge/use-order-badge.ts'
import { DockPlace } from '../features/working-orders/dock/DockPlace.tsx'
import { useLogoutMutation, useSwitchOrganisationMutation } from '../features/session/session-api.ts'
import { useViewerChanges } from '../lib/viewer/use-viewer-changes.ts'
import { Frame } from './frame/Frame.tsx'

const ChangePasswordDialog = lazy(async () => ({
  default: (await import('../features/session/ChangePasswordDialog.tsx')).ChangePasswordDialog,
}))
const SignInAgainDialog = lazy(async () => ({
  default: (await import('../features/session/SignInAgainDialog.tsx')).SignInAgainDialog,
}))

/** Where styles are picked and sizes are written, the active working order stays in sight. */
const besideDock = /^\/(catalogue|styles)(\/|$)/

/** Everything a signed-in person sees. */
export function SignedIn() {
  const { viewer } = signedInRoute.useRouteContext()
  const expired = useAppSelector(selectSessionExpired)
  const [logout] = useLogoutMutation()
  const [switchTo] = useSwitchOrganisationMutation()
  const toast = useToast()
  const docked = useRouterState({ select: ({ location }) => besideDock.test(location.pathname) })
  useViewerChanges(viewer)
  useOrderBadge(viewer)
  useNoticeBadges(viewer)
  useTroubleBadge(viewer)

  // A whole new page, so that nothing of this person stays in memory.
  const leave = useCallback(() => location.assign('/login'), [])
  const signOut = useCallback(async () => {
    await logout()
    leave()
  }, [logout, leave])

  const switchOrganisation = useCallback(
    async (organisationId: string) => {
      const answer = await switchTo({ organisationId })
      if (answer.error) toast(errorText(answer.error).advice, { tone: 'danger' })
      else if (answer.data.switchOrganisation.__typename === 'Refused')
        toast(answer.data.switchOrganisation.message, { tone: 'danger' })
      else location.assign('/')
    },
    [switchTo, toast],
  )

  return (
    <ViewerContext value={viewer}>
      <Frame
        signOut={signOut}
        switchOrganisation={switchOrganisation}
        dock={docked && mayOrder(viewer) && <DockPlace />}
        changePasswordDialog={(open, close) =>
          open && (
            <Suspense>
              <ChangePasswordDialog onClose={close} />
            </Suspense>
          )
        }
      />
      {expired && (
        <Suspense>
          <SignInAgainDialog onLeave={leave} />
        </Suspense>
      )}
    </ViewerContext>
  )
}
