import { plain } from '../../../gateway/execution/plain.ts'
import type { ImageResolvers } from '../../../gen/resolvers.ts'
import { mediaUrl } from '../media-url.ts'

export const Image: ImageResolvers = {
  url: plain(({ hash }, { width }) => mediaUrl(String(hash), width)),
}
