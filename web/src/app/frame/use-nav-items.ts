import { useRouter } from '@tanstack/react-router'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import { type NavItem, navItemsOf } from './nav-items.ts'

/** The viewer's pages that exist; a place without a page is not offered. */
export function useNavItems(): NavItem[] {
  const viewer = useViewer()
  const router = useRouter()
  return navItemsOf(viewer).filter((item) => item.to in router.routesByPath)
}
