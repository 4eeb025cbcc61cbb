import type { ImageResolvers } from '../../../gen/resolvers.ts'
import { mediaUrl } from '../media-url.ts'

export const Image: ImageResolvers = {
  url: ({ hash }, { width }) => mediaUrl(String(hash), width),
}
