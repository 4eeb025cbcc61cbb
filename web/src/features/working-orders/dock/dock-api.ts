import { DockDocument, LastAddedDocument } from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import { totalsTag } from '../data/pad-api.ts'

const dockApi = api.injectEndpoints({
  endpoints: (build) => ({
    dock: build.query({ ...documentEndpoint(DockDocument), providesTags: [totalsTag, 'Connection'] }),
    lastAdded: build.query({ ...documentEndpoint(LastAddedDocument), providesTags: [totalsTag] }),
  }),
})

export const { useDockQuery, useLastAddedQuery } = dockApi
