import type { Viewer } from '../../../lib/viewer/viewer.ts'

/** Owners and sales managers write prices; other colleagues read. */
export function mayEdit({ role }: Viewer): boolean {
  return role === 'OWNER' || role === 'SALES_MANAGER'
}
