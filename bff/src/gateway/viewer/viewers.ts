import type { OrganisationKind, Role, Viewer } from '@selvedge/platform/rpc/viewer'
import type { SessionView } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { viewerView } from '../../read-models/viewer/view.ts'
import type { GatewayViewer } from '../context.ts'
import type { Freshness } from '../freshness.ts'
import type { ConnectionsSource, OrganisationConnections } from './connections.ts'
import type { Sessions } from './sessions.ts'

/** Older than this, nothing of a brand is shown: what was agreed or ended since is not known. */
const TOO_OLD_SECONDS = 30

const nobody: OrganisationConnections = { byOther: new Map(), fingerprint: 'none' }

export interface Viewers {
  /** The person of a cookie's token with all they may see; null without a live session. */
  of(token: string | null): Promise<GatewayViewer | null>
}

export function createViewers(sessions: Sessions, connections: ConnectionsSource, freshness: Freshness): Viewers {
  return {
    async of(token) {
      const session = await sessions.check(token)
      if (!session) return null
      const tooOld = freshness.behindSeconds(viewerView.name) > TOO_OLD_SECONDS
      const { byOther, fingerprint } = tooOld ? nobody : await connections.of(session.organisationId)
      const rpc = rpcViewer(session)
      return {
        rpc,
        session,
        sessionId: session.sessionId,
        email: session.email,
        organisationName: session.organisationName,
        connections: byOther,
        profile: `${rpc.organisationId}.${rpc.role}.${fingerprint}`,
      }
    },
  }
}

function rpcViewer({ userId, userName, organisationId, organisationKind, role }: SessionView): Viewer {
  return {
    userId,
    userName,
    organisationId,
    organisationKind: organisationKind as OrganisationKind,
    role: role as Role,
    scopes: [],
  }
}
