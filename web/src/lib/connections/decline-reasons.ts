import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DeclineReason } from '../../gen/graphql.ts'

/** A brand's reasons for saying no, as both sides read them. */
export const declineReasonWords: Record<DeclineReason, MessageDescriptor> = {
  NOT_OUR_SEGMENT: msg`Not our segment`,
  AREA_TAKEN: msg`The area is taken`,
  INCOMPLETE: msg`Something is missing in the request`,
  CREDIT: msg`Credit`,
  CAPACITY: msg`No capacity at the moment`,
  OTHER: msg`Another reason`,
}

export const declineReasons = Object.keys(declineReasonWords) as DeclineReason[]
