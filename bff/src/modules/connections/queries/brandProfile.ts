import type { QueryResolvers } from '../../../gen/resolvers.ts'

export const brandProfile: QueryResolvers['brandProfile'] = async (_root, { id }, context) => {
  const brand = await context.models.viewer.organisation(id)
  return brand?.kind === 'BRAND' ? { id } : null
}
