import { createRootRouteWithContext, createRoute } from '@tanstack/react-router'
import type { Viewer } from '../viewer/viewer.ts'

export type RouterContext = {
  /** Who is signed in; nobody is sent to the login page, and back to `from` afterwards. */
  requireViewer: (from: string) => Promise<Viewer>
  /** Someone has just signed in or out: ask again. */
  forgetViewer: () => void
}

/**
 * The trunk features hang their routes on: `getParentRoute: () => signedInRoute` for pages inside the frame,
 * `rootRoute` for pages anyone may open. What they show is set by `app/router.tsx`. Below `signedInRoute`,
 * `context.viewer` says who looks.
 */
export const rootRoute = createRootRouteWithContext<RouterContext>()()

export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => ({ viewer: await context.requireViewer(location.href) }),
})
