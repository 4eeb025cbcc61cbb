import { signedInRoute } from '../lib/router/base-routes.ts'
import { ViewerContext } from '../lib/viewer/viewer-context.ts'
import { Frame } from './frame/Frame.tsx'

/** Everything a signed-in person sees. */
export function SignedIn() {
  const { viewer } = signedInRoute.useRouteContext()
  return (
    <ViewerContext value={viewer}>
      <Frame signOut={() => {}} changePasswordDialog={() => null} />
    </ViewerContext>
  )
}
