import {
  AcceptInvitationDocument,
  ChangePasswordDocument,
  InvitationDocument,
  LoginDocument,
  LogoutDocument,
  SwitchOrganisationDocument,
} from '../../gen/graphql.ts'
import { api } from '../../lib/api/api.ts'
import { documentEndpoint } from '../../lib/api/document-endpoint.ts'

const anonymous = { extraOptions: { anonymous: true } }

const sessionApi = api.injectEndpoints({
  endpoints: (build) => ({
    login: build.mutation({ ...documentEndpoint(LoginDocument), ...anonymous }),
    logout: build.mutation({ ...documentEndpoint(LogoutDocument), ...anonymous }),
    switchOrganisation: build.mutation(documentEndpoint(SwitchOrganisationDocument)),
    changePassword: build.mutation(documentEndpoint(ChangePasswordDocument)),
    invitation: build.query({ ...documentEndpoint(InvitationDocument), ...anonymous }),
    acceptInvitation: build.mutation({ ...documentEndpoint(AcceptInvitationDocument), ...anonymous }),
  }),
})

export const {
  useLoginMutation,
  useLogoutMutation,
  useSwitchOrganisationMutation,
  useChangePasswordMutation,
  useInvitationQuery,
  useAcceptInvitationMutation,
} = sessionApi
