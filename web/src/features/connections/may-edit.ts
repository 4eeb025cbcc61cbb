import type { Viewer } from '../../lib/viewer/viewer.ts'

/** Owners and sales managers agree and change terms; other colleagues read. */
export function mayEdit({ role }: Viewer): boolean {
  return role === 'OWNER' || role === 'SALES_MANAGER'
}
