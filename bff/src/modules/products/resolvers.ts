import type { Resolvers } from '../../gen/resolvers.ts'
import { brandProduct } from './queries/brandProduct.ts'
import { brandProducts } from './queries/brandProducts.ts'
import { waiting } from './queries/waiting.ts'
import { brandProductsChanged } from './subscriptions/brandProductsChanged.ts'
import { BrandProduct } from './types/BrandProduct.ts'

export const resolvers: Resolvers = {
  Query: { brandProducts, brandProduct, waiting },
  Subscription: { brandProductsChanged },
  BrandProduct,
  BrandProductEvent: { __resolveType: ({ __typename }) => __typename! },
}
