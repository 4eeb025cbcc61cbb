import { MeDocument } from '../../gen/graphql.ts'
import { api } from '../api/api.ts'
import { documentEndpoint } from '../api/document-endpoint.ts'

/** Asking who one is must not ask for the password: nobody is an answer. */
export const viewerApi = api.injectEndpoints({
  endpoints: (build) => ({
    me: build.query({ ...documentEndpoint(MeDocument), extraOptions: { anonymous: true }, providesTags: ['Viewer'] }),
  }),
})
