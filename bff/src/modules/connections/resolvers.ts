import type { Resolvers } from '../../gen/resolvers.ts'
import { acceptRequest } from './mutations/acceptRequest.ts'
import { answerInvitation } from './mutations/answerInvitation.ts'
import { declineRequest } from './mutations/declineRequest.ts'
import { disconnect } from './mutations/disconnect.ts'
import { inviteRetailer } from './mutations/inviteRetailer.ts'
import { requestConnection } from './mutations/requestConnection.ts'
import { resumeConnection } from './mutations/resumeConnection.ts'
import { reviseTerms } from './mutations/reviseTerms.ts'
import { suspendConnection } from './mutations/suspendConnection.ts'
import { withdraw } from './mutations/withdraw.ts'
import { brandProfile } from './queries/brandProfile.ts'
import { brands } from './queries/brands.ts'
import { connection } from './queries/connection.ts'
import { connections } from './queries/connections.ts'
import { matchMaking } from './queries/matchMaking.ts'
import { matchMakings } from './queries/matchMakings.ts'
import { myConnections } from './queries/myConnections.ts'
import { retailers } from './queries/retailers.ts'
import { BrandProfile } from './types/BrandProfile.ts'
import { Connection } from './types/Connection.ts'
import { MatchMaking } from './types/MatchMaking.ts'
import { RetailerProfile } from './types/RetailerProfile.ts'
import { Terms, TermsRevision } from './types/Terms.ts'

export const resolvers: Resolvers = {
  Query: { brands, brandProfile, myConnections, matchMakings, matchMaking, retailers, connections, connection },
  Mutation: {
    requestConnection,
    answerInvitation,
    withdraw,
    inviteRetailer,
    acceptRequest,
    declineRequest,
    reviseTerms,
    suspendConnection,
    resumeConnection,
    disconnect,
  },
  BrandProfile,
  RetailerProfile,
  Connection,
  Terms,
  TermsRevision,
  MatchMaking,
}
