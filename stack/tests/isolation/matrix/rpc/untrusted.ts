import { signViewer } from '@selvedge/platform/rpc/viewer-token'
import type { World } from '../../world/world.ts'

export type Fault = 'none' | 'forged' | 'changed' | 'expired' | 'nonsense'

/** What could stand in the place of a viewer's token, of the one who would be allowed everything. */
export function untrusted({ viewerKeys, access }: World, fault: Fault): string | undefined {
  const at = viewerKeys.indexOf(':')
  const [id, secret] = [viewerKeys.slice(0, at), viewerKeys.slice(at + 1)]
  const now = new Date()
  switch (fault) {
    case 'none':
      return undefined
    case 'forged':
      return signViewer(access.viewer, { id, secret: 'another secret of forty characters, so long' }, now)
    case 'changed': {
      const [key, payload, mac] = signViewer(
        { ...access.viewer, organisationKind: 'BRAND' },
        { id, secret },
        now,
      ).split('.')
      const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object
      return [
        key,
        Buffer.from(JSON.stringify({ ...claims, organisationKind: 'SYSTEM' })).toString('base64url'),
        mac,
      ].join('.')
    }
    case 'expired':
      return signViewer(access.viewer, { id, secret }, new Date(now.getTime() - 3_600_000))
    case 'nonsense':
      return 'k1.e30.e30'
  }
}
