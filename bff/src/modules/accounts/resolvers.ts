import type { Resolvers } from '../../gen/resolvers.ts'
import { acceptInvitation } from './mutations/acceptInvitation.ts'
import { changePassword } from './mutations/changePassword.ts'
import { changeRole } from './mutations/changeRole.ts'
import { createApiKey } from './mutations/createApiKey.ts'
import { createOrganisation } from './mutations/createOrganisation.ts'
import { inviteUser } from './mutations/inviteUser.ts'
import { login } from './mutations/login.ts'
import { logout } from './mutations/logout.ts'
import { removeAddress } from './mutations/removeAddress.ts'
import { removeUser } from './mutations/removeUser.ts'
import { resetUser } from './mutations/resetUser.ts'
import { revokeApiKey } from './mutations/revokeApiKey.ts'
import { saveAddress } from './mutations/saveAddress.ts'
import { saveDoor } from './mutations/saveDoor.ts'
import { switchOrganisation } from './mutations/switchOrganisation.ts'
import { updateBrandSettings } from './mutations/updateBrandSettings.ts'
import { updateProfile } from './mutations/updateProfile.ts'
import { apiKeys } from './queries/apiKeys.ts'
import { invitation } from './queries/invitation.ts'
import { me } from './queries/me.ts'
import { organisation } from './queries/organisation.ts'
import { organisations } from './queries/organisations.ts'
import { team } from './queries/team.ts'
import { viewerChanged } from './subscriptions/viewerChanged.ts'
import { ApiKey } from './types/ApiKey.ts'
import { Me } from './types/Me.ts'
import { Organisation } from './types/Organisation.ts'
import { TeamMember } from './types/TeamMember.ts'

export const resolvers: Resolvers = {
  Query: { me, invitation, organisation, organisations, team, apiKeys },
  Mutation: {
    login,
    logout,
    changePassword,
    switchOrganisation,
    acceptInvitation,
    inviteUser,
    changeRole,
    removeUser,
    resetUser,
    createApiKey,
    revokeApiKey,
    createOrganisation,
    updateProfile,
    updateBrandSettings,
    saveDoor,
    saveAddress,
    removeAddress,
  },
  Subscription: { viewerChanged },
  Me,
  Organisation,
  TeamMember,
  ApiKey,
}
