import type { RegisteredRouter } from '@tanstack/react-router'

/** Signed in on a page that knew nobody: what was remembered of nobody is forgotten, then on to where one was going. */
export async function enterApp(router: RegisteredRouter, then: string | undefined) {
  router.options.context.forgetViewer()
  await router.navigate({ href: then ?? '/', replace: true })
}
