import type { Role, TeamMemberResolvers, TeamMemberState } from '../../../gen/resolvers.ts'

export const TeamMember: TeamMemberResolvers = {
  role: ({ role }) => role as Role,
  state: ({ state }) => state as TeamMemberState,
  lastSeenAt: ({ lastSeenAt }) => lastSeenAt || null,
  invitedUntil: ({ invitedUntil }) => invitedUntil || null,
}
