import { type StyleColourwayFragment, StylePageDocument, type StylePageQuery } from '../../gen/graphql.ts'
import { api } from '../../lib/api/api.ts'
import { documentEndpoint } from '../../lib/api/document-endpoint.ts'

export type Style = NonNullable<StylePageQuery['style']>
export type Colourway = StyleColourwayFragment

const styleApi = api.injectEndpoints({
  endpoints: (build) => ({
    stylePage: build.query({ ...documentEndpoint(StylePageDocument), providesTags: ['Product'] }),
  }),
})

export const { useStylePageQuery } = styleApi
