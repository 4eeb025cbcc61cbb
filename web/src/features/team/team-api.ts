import {
  ApiKeysDocument,
  ChangeRoleDocument,
  CreateApiKeyDocument,
  InviteUserDocument,
  OwnOrganisationDocument,
  RemoveAddressDocument,
  RemoveUserDocument,
  ResetUserDocument,
  RevokeApiKeyDocument,
  SaveAddressDocument,
  SaveDoorDocument,
  TeamDocument,
} from '../../gen/graphql.ts'
import { api } from '../../lib/api/api.ts'
import { documentEndpoint } from '../../lib/api/document-endpoint.ts'
import { writeEndpoint } from '../../lib/api/write-endpoint.ts'

const teamApi = api.injectEndpoints({
  endpoints: (build) => ({
    team: build.query({ ...documentEndpoint(TeamDocument), providesTags: ['Team'] }),
    inviteUser: build.mutation(writeEndpoint(InviteUserDocument, ['Team'])),
    resetUser: build.mutation(writeEndpoint(ResetUserDocument, ['Team'])),
    changeRole: build.mutation(writeEndpoint(ChangeRoleDocument, ['Team'])),
    removeUser: build.mutation(writeEndpoint(RemoveUserDocument, ['Team'])),
    apiKeys: build.query({ ...documentEndpoint(ApiKeysDocument), providesTags: ['ApiKey'] }),
    createApiKey: build.mutation(writeEndpoint(CreateApiKeyDocument, ['ApiKey'])),
    revokeApiKey: build.mutation(writeEndpoint(RevokeApiKeyDocument, ['ApiKey'])),
    ownOrganisation: build.query({ ...documentEndpoint(OwnOrganisationDocument), providesTags: ['Door'] }),
    saveDoor: build.mutation(writeEndpoint(SaveDoorDocument, ['Door'])),
    saveAddress: build.mutation(writeEndpoint(SaveAddressDocument, ['Door'])),
    removeAddress: build.mutation(writeEndpoint(RemoveAddressDocument, ['Door'])),
  }),
})

export const {
  useTeamQuery,
  useInviteUserMutation,
  useResetUserMutation,
  useChangeRoleMutation,
  useRemoveUserMutation,
  useApiKeysQuery,
  useCreateApiKeyMutation,
  useRevokeApiKeyMutation,
  useOwnOrganisationQuery,
  useSaveDoorMutation,
  useSaveAddressMutation,
  useRemoveAddressMutation,
} = teamApi
