import { DomainError } from '@selvedge/platform/rpc/errors'
import { productsPerWindow, windowsOf } from '../store/windows.ts'
import type { Rpc } from './deps.ts'

export const listWindows: Rpc<'listWindows'> =
  ({ db }) =>
  async ({ brandId: named }, { viewer }) => {
    const brandId = viewer.organisationKind === 'SYSTEM' ? named : viewer.organisationId
    if (named !== '' && named !== brandId)
      throw new DomainError('NOT_FOUND', 'there is no such brand', { reason: 'BRAND_UNKNOWN' })
    const [windows, counts] = await Promise.all([windowsOf(db.read, brandId), productsPerWindow(db.read, brandId)])
    return { windows: windows.map((window) => ({ window, products: counts.get(window.id) ?? 0 })) }
  }
