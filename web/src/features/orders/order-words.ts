import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../components/ui/Badge.tsx'
import type { IconName } from '../../components/ui/Icon.tsx'
import type { OrderChangeReason, OrderFlag, OrderRejectReason, OrderStatus } from '../../gen/graphql.ts'

/** The brand's reasons, as both sides read them. */
export const changeReasonWords: Record<OrderChangeReason, MessageDescriptor> = {
  OUT_OF_STOCK: msg`Out of stock`,
  LATE_FROM_FACTORY: msg`Late from the factory`,
  MINIMUM_NOT_MET: msg`Minimum not met`,
  DISCONTINUED: msg`Discontinued`,
  PRICE_WRONG: msg`Price was wrong`,
  AGREED_WITH_YOU: msg`Agreed with you`,
  OTHER: msg`Another reason`,
}

export const rejectReasonWords: Record<OrderRejectReason, MessageDescriptor> = {
  CANNOT_DELIVER: msg`Cannot deliver`,
  OUT_OF_STOCK: msg`Out of stock`,
  AREA_TAKEN: msg`The area is taken`,
  CREDIT: msg`Credit`,
  PRICE_WRONG: msg`Price was wrong`,
  AGREED_WITH_YOU: msg`Agreed with you`,
  OTHER: msg`Another reason`,
}

export const changeReasons = Object.keys(changeReasonWords) as OrderChangeReason[]
export const rejectReasons = Object.keys(rejectReasonWords) as OrderRejectReason[]

/** A coded reason from a timeline, of whichever kind; nothing for one this page does not know. */
export function reasonWords(code: string): MessageDescriptor | undefined {
  return { ...rejectReasonWords, ...changeReasonWords }[code as OrderChangeReason & OrderRejectReason]
}

type FlagLook = { tone: Tone; icon: IconName; word: MessageDescriptor; about: MessageDescriptor }

export const flagLooks: Record<OrderFlag, FlagLook> = {
  NOTE: { tone: 'info', icon: 'edit', word: msg`Note`, about: msg`The retailer wrote a note.` },
  CHANGES_WAITING: {
    tone: 'warn',
    icon: 'clock',
    word: msg`Changes wait`,
    about: msg`Changes wait for an answer.`,
  },
  ABOVE_AVAILABILITY: {
    tone: 'danger',
    icon: 'alert',
    word: msg`Above availability`,
    about: msg`Supply no longer covers all that was promised.`,
  },
  LATE: {
    tone: 'danger',
    icon: 'flag',
    word: msg`Late`,
    about: msg`Units are open after the last day of their window.`,
  },
}

/** Tabs of the list. */
export const statusWords: Record<OrderStatus | 'ALL', { BRAND: MessageDescriptor; RETAILER: MessageDescriptor }> = {
  ALL: { BRAND: msg`All`, RETAILER: msg`All` },
  PLACED: { BRAND: msg`To confirm`, RETAILER: msg`Placed` },
  CONFIRMED_WITH_CHANGES: { BRAND: msg`Changes wait`, RETAILER: msg`Changes to answer` },
  CONFIRMED: { BRAND: msg`Confirmed`, RETAILER: msg`Confirmed` },
  PARTLY_SHIPPED: { BRAND: msg`Partly shipped`, RETAILER: msg`Partly shipped` },
  SHIPPED: { BRAND: msg`Shipped`, RETAILER: msg`Shipped` },
  CLOSED: { BRAND: msg`Closed`, RETAILER: msg`Closed` },
  REJECTED: { BRAND: msg`Rejected`, RETAILER: msg`Rejected` },
  CANCELLED: { BRAND: msg`Cancelled`, RETAILER: msg`Cancelled` },
}

const skippedWords: Record<string, MessageDescriptor> = {
  NOT_CLEAN: msg`It has a note or sizes above availability: look at it first.`,
  ILLEGAL_STATUS: msg`It does not wait for you any more.`,
  NEXT_CALL: msg`Not reached yet: confirm once more.`,
  ORDER_UNKNOWN: msg`It is not there any more.`,
}

/** Why an order was left out of a bulk confirmation. */
export function skipWords(code: string): MessageDescriptor {
  return skippedWords[code] ?? msg`It could not be confirmed: open it and look.`
}
