import { MeDocument, type MeQuery } from '../../gen/graphql.ts'
import { api } from '../api/api.ts'
import { documentEndpoint } from '../api/document-endpoint.ts'
import type { OrganisationKind, Role, Viewer } from './viewer.ts'

/** Asking who one is must not ask for the password: nobody is an answer. */
export const viewerApi = api.injectEndpoints({
  endpoints: (build) => ({
    me: build.query({ ...documentEndpoint(MeDocument), extraOptions: { anonymous: true }, providesTags: ['Viewer'] }),
  }),
})

export function viewerOf(me: NonNullable<MeQuery['me']>): Viewer {
  return {
    userId: me.userId,
    name: me.name,
    email: me.email,
    role: me.role.toLowerCase().replace('_', '-') as Role,
    organisation: { id: me.organisationId, name: me.organisationName, kind: me.organisationKind.toLowerCase() as OrganisationKind },
    connections: me.connections,
  }
}
