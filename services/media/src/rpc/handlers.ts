import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { MediaService } from '@selvedge/protos/gen/media/v1/media_service'
import { arrangeImages } from './arrange-images.ts'
import { batchGetImageSets } from './batch-get-image-sets.ts'
import type { Deps } from './deps.ts'
import { getRendition } from './get-rendition.ts'
import { putImage } from './put-image.ts'
import { putLogo } from './put-logo.ts'

/** Every RPC of the service, by name. */
export function handlers(deps: Deps): Handlers<typeof MediaService> {
  return {
    putImage: putImage(deps),
    batchGetImageSets: batchGetImageSets(deps),
    arrangeImages: arrangeImages(deps),
    putLogo: putLogo(deps),
    getRendition: getRendition(deps),
  }
}
