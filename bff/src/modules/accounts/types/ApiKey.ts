import type { ApiKeyResolvers } from '../../../gen/resolvers.ts'

export const ApiKey: ApiKeyResolvers = {
  expiresAt: ({ expiresAt }) => expiresAt || null,
  lastUsedAt: ({ lastUsedAt }) => lastUsedAt || null,
}
