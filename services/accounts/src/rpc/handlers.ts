import { acrossTenants } from '@selvedge/platform/db/tenant'
import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { acceptInvitation } from './accept-invitation.ts'
import { batchGetOrganisations } from './batch-get-organisations.ts'
import { changePassword } from './change-password.ts'
import { changeRole } from './change-role.ts'
import { checkApiKey } from './check-api-key.ts'
import { checkSession } from './check-session.ts'
import { createApiKey } from './create-api-key.ts'
import { createOrganisation } from './create-organisation.ts'
import { getInvitation } from './get-invitation.ts'
import { inviteUser } from './invite-user.ts'
import { listApiKeys } from './list-api-keys.ts'
import { listOrganisations } from './list-organisations.ts'
import { listUsers } from './list-users.ts'
import { login } from './login.ts'
import { logout } from './logout.ts'
import { removeAddress } from './remove-address.ts'
import { removeUser } from './remove-user.ts'
import { resetUser } from './reset-user.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { saveAddress } from './save-address.ts'
import { saveDoor } from './save-door.ts'
import { switchOrganisation } from './switch-organisation.ts'
import { updateBrandSettings } from './update-brand-settings.ts'
import { updateProfile } from './update-profile.ts'
import type { Deps } from './deps.ts'

/** Every RPC of the service, by name. */
export function handlers(deps: Deps): Handlers<typeof AccountsService> {
  return {
    acceptInvitation: wide(acceptInvitation(deps)),
    batchGetOrganisations: batchGetOrganisations(deps),
    changePassword: changePassword(deps),
    changeRole: changeRole(deps),
    checkApiKey: checkApiKey(deps),
    checkSession: checkSession(deps),
    createApiKey: createApiKey(deps),
    createOrganisation: createOrganisation(deps),
    getInvitation: wide(getInvitation(deps)),
    inviteUser: inviteUser(deps),
    listApiKeys: listApiKeys(deps),
    listOrganisations: listOrganisations(deps),
    listUsers: listUsers(deps),
    login: wide(login(deps)),
    logout: logout(deps),
    removeAddress: removeAddress(deps),
    removeUser: removeUser(deps),
    resetUser: wide(resetUser(deps)),
    revokeApiKey: revokeApiKey(deps),
    saveAddress: saveAddress(deps),
    saveDoor: saveDoor(deps),
    switchOrganisation: wide(switchOrganisation(deps)),
    updateBrandSettings: updateBrandSettings(deps),
    updateProfile: updateProfile(deps),
  }
}

/**
 * For signing in, which comes before there is an organisation, and for what asks of a person's other organisations:
 * what is hidden there would not be an error but a wrong answer.
 */
function wide<Request, Context, Answer>(handler: (request: Request, ctx: Context) => Answer) {
  return (request: Request, ctx: Context) => acrossTenants(() => handler(request, ctx))
}
