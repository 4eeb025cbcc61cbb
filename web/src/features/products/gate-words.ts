import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { IconName } from '../../components/ui/Icon.tsx'
import type { GateName } from '../../gen/graphql.ts'

/** What a gate looks at. */
export const gateWords: Record<GateName, { icon: IconName; name: MessageDescriptor; looksAt: MessageDescriptor }> = {
  MASTER_DATA: {
    icon: 'clipboard',
    name: msg`Product data`,
    looksAt: msg`Active, visible, and made in at least one size`,
  },
  PRICE: { icon: 'tag', name: msg`Price`, looksAt: msg`A price in at least one list in use` },
  AVAILABILITY: {
    icon: 'archive',
    name: msg`Supply`,
    looksAt: msg`On hand, coming, open or made to order, for at least one size`,
  },
  LISTED: {
    icon: 'list',
    name: msg`Assortment`,
    looksAt: msg`In the open assortment or a linesheet`,
  },
  IMAGE: {
    icon: 'image',
    name: msg`Picture`,
    looksAt: msg`At least one picture, where your settings ask for it`,
  },
}

type CodeWords = {
  /** Two or three words for a cell. */
  short: MessageDescriptor
  /** What to do, as a sentence. */
  next: MessageDescriptor
}

/** By the code of a closed gate; see `Gate.code` of the schema. */
export const codeWords: Record<string, CodeWords> = {
  BRAND_UNKNOWN: { short: msg`Being set up`, next: msg`Wait a moment: the settings of your brand are on their way.` },
  DRAFT: { short: msg`Draft`, next: msg`Send it with lifecycle “active” when it is ready to be sold.` },
  CLOSED: { short: msg`Closed`, next: msg`It takes no new orders. Send it with lifecycle “active” to sell it again.` },
  CANCELLED: { short: msg`Dropped`, next: msg`It was dropped. Send it with lifecycle “active” to bring it back.` },
  NOT_VISIBLE_YET: {
    short: msg`Not visible yet`,
    next: msg`It shows itself on its “visible from” day. Send an earlier day to show it sooner.`,
  },
  NO_VARIANTS: { short: msg`No sizes`, next: msg`Send at least one size with its SKU.` },
  NO_PRICE: { short: msg`No price`, next: msg`Add a price for it to one of your price lists, and publish it.` },
  PRICES_DISABLED: {
    short: msg`Prices disabled`,
    next: msg`Every price of it is disabled. Enable one and publish it.`,
  },
  LIST_NOT_LIVE: {
    short: msg`List not in use`,
    next: msg`It is priced only in lists that are archived or over. Add it to a list in use.`,
  },
  NO_SUPPLY: {
    short: msg`No supply`,
    next: msg`Send supply for at least one size: on hand, coming, open, or made to order.`,
  },
  NOT_LISTED: { short: msg`Not listed`, next: msg`Add it to your open assortment or to a visible linesheet.` },
  NO_IMAGE: { short: msg`No picture`, next: msg`Send a picture, or allow products without one in your settings.` },
}
