import type { Resolvers } from '../../gen/resolvers.ts'
import { catalogue } from './queries/catalogue.ts'
import { products } from './queries/products.ts'
import { style } from './queries/style.ts'
import { suggestions } from './queries/suggestions.ts'
import { productFacts } from './subscriptions/productFacts.ts'
import { searchMayHaveChanged } from './subscriptions/searchMayHaveChanged.ts'

export const resolvers: Resolvers = {
  Query: { catalogue, suggestions, style, products },
  Subscription: { productFacts, searchMayHaveChanged },
  ProductFactsEvent: { __resolveType: ({ __typename }) => __typename! },
  SearchEvent: { __resolveType: ({ __typename }) => __typename! },
}
