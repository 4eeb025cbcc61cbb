import { BrandWindowsDocument } from '../../gen/graphql.ts'
import { api } from '../../lib/api/api.ts'
import { documentEndpoint } from '../../lib/api/document-endpoint.ts'

const windowsApi = api.injectEndpoints({
  endpoints: (build) => ({
    brandWindows: build.query({ ...documentEndpoint(BrandWindowsDocument), providesTags: ['Window'] }),
  }),
})

export const { useBrandWindowsQuery } = windowsApi
