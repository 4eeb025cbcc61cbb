import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { IconName } from '../../components/ui/Icon.tsx'
import type { Viewer } from '../../lib/viewer/viewer.ts'

/** Counts the rail shows; each from the feature that owns it. */
export type BadgeName = 'to-confirm' | 'to-answer' | 'notices' | 'connection-requests' | 'consumers-in-trouble'

export type NavItem = {
  to: string
  icon: IconName
  /** At most ten letters: it stands under the icon on 72 px. */
  label: MessageDescriptor
  badge?: BadgeName
  /** Not among the first four on a phone; it stands in the menu there. */
  secondary?: boolean
}

const notices: NavItem = { to: '/notices', icon: 'bell', label: msg`Notices`, badge: 'notices' }

const retailer: NavItem[] = [
  { to: '/discover', icon: 'compass', label: msg`Discover`, badge: 'connection-requests', secondary: true },
  { to: '/catalogue', icon: 'grid', label: msg`Catalogue` },
  { to: '/working-orders', icon: 'pad', label: msg`Working orders` },
  { to: '/orders', icon: 'order', label: msg`Orders`, badge: 'to-answer' },
  notices,
  { to: '/team', icon: 'team', label: msg`Team & doors`, secondary: true },
]

const brand: NavItem[] = [
  { to: '/orders', icon: 'order', label: msg`Orders`, badge: 'to-confirm' },
  { to: '/products', icon: 'garment', label: msg`Products` },
  { to: '/price-lists', icon: 'tag', label: msg`Price lists` },
  { to: '/windows', icon: 'window', label: msg`Windows`, secondary: true },
  { to: '/connections', icon: 'link', label: msg`Connections`, badge: 'connection-requests', secondary: true },
  notices,
  { to: '/team', icon: 'team', label: msg`Team & API keys`, secondary: true },
]

const operator: NavItem[] = [
  { to: '/console', icon: 'console', label: msg`Console`, badge: 'consumers-in-trouble' },
  { to: '/organisations', icon: 'building', label: msg`Organi­sations` },
]

const byKind = { RETAILER: retailer, BRAND: brand, OPERATOR: operator }

/** The rail of an organisation's kind, in the order of daily use. */
export function navItemsOf(viewer: Viewer): NavItem[] {
  return byKind[viewer.organisation.kind]
}

/** The page a person starts on. The catalogue of a retailer without connections leads on to Discover. */
export function firstPageOf(viewer: Viewer): { to: string; search?: Record<string, string> } {
  switch (viewer.organisation.kind) {
    case 'OPERATOR':
      return { to: '/console' }
    case 'BRAND':
      return { to: '/orders', search: { status: 'PLACED' } }
    case 'RETAILER':
      return { to: '/catalogue' }
  }
}
