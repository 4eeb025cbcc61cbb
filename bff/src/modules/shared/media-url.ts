import { DomainError } from '@selvedge/platform/rpc/errors'
import { pictureAddress, pictureWidths } from '@selvedge/protos/rules/picture-address'

/** @throws DomainError INVALID for any other width */
export function mediaUrl(hash: string, width: number): string {
  if (!pictureWidths.includes(width)) {
    throw new DomainError('INVALID', `pictures are ${pictureWidths.join(', ')} pixels wide`, {
      reason: 'WIDTH_UNKNOWN',
    })
  }
  return pictureAddress(hash, width)
}
