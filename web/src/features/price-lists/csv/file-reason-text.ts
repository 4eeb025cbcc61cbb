import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FileReason } from './price-file.ts'

/** What is wrong with a line, and what to write instead. */
export const fileReasonText: Record<FileReason, MessageDescriptor> = {
  empty: msg`The file is empty.`,
  columns: msg`The first line must name the columns: sku, or style_number and colour_code; and whsl or rrp.`,
  remove: msg`“remove” is yes or no.`,
  enabled: msg`“enabled” is yes or no.`,
  whsl: msg`WHSL is no amount of this currency; write it without grouping, like 1234.50.`,
  rrp: msg`RRP is no amount of this currency; write it without grouping, like 1234.50.`,
  tiers: msg`Tiers are written “12:38.00 24:36.50”, beside a WHSL for one piece.`,
}
