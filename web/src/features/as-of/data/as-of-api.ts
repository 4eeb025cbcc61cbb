import { AsOfRetailersDocument, ProductAsOfDocument, type ProductAsOfQuery } from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'

export type AsOf = NonNullable<ProductAsOfQuery['productAsOf']>
export type Moment = AsOf['then']
export type State = NonNullable<Moment['product']>
export type Change = State['since']
export type AsOfPrice = Moment['prices'][number]

const asOfApi = api.injectEndpoints({
  endpoints: (build) => ({
    productAsOf: build.query({
      ...documentEndpoint(ProductAsOfDocument),
      providesTags: ['Product', 'Connection'],
    }),
    asOfRetailers: build.query({ ...documentEndpoint(AsOfRetailersDocument), providesTags: ['Connection'] }),
  }),
})

export const { useProductAsOfQuery, useAsOfRetailersQuery } = asOfApi
