import type { Gate as GateMessage } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import type { Origin } from '@selvedge/protos/gen/common/v1/common'
import type { DecidedBy, Gate } from '../../../gen/resolvers.ts'

/** What to do about each code of `enrichment/topic/v1/completeness.proto`. */
const nextSteps: Record<string, string> = {
  BRAND_UNKNOWN: 'Wait a moment: the brand’s settings are on their way.',
  DRAFT: 'Set the product active when it is ready to be sold.',
  CLOSED: 'The product takes no new orders; set it active to sell it again.',
  CANCELLED: 'The product was dropped; set it active to bring it back.',
  NOT_VISIBLE_YET: 'The product shows itself on its “visible from” date; change the date to show it sooner.',
  NO_VARIANTS: 'Add at least one size with its SKU.',
  NO_PRICE: 'Add a price for the product to one of your price lists, and publish it.',
  PRICES_DISABLED: 'Every price of the product is disabled; enable one.',
  LIST_NOT_LIVE: 'The product is priced only in lists that are archived or over; add it to a list in use.',
  NO_SUPPLY: 'Send supply for at least one size: on hand, coming, open, or made to order.',
  NOT_LISTED: 'Add the product to your open assortment or to a visible linesheet.',
  NO_IMAGE: 'Add a picture, or allow products without one in your settings.',
}

/** `supplied`: the push of supply behind the availability that `orders` worked out; that is what the brand knows of. */
export function presentGate({ name, passed, code, decidedBy }: GateMessage, supplied: Origin | undefined): Gate[] {
  if (name === 'UNSPECIFIED') return []
  const next = passed ? '' : (nextSteps[code] ?? 'Look at what last changed it.')
  const decided = name === 'AVAILABILITY' ? (supplied ?? decidedBy) : decidedBy
  return [{ name, passed, code, next, decidedBy: presentOrigin(decided) }]
}

export function presentOrigin(origin: Origin | undefined): DecidedBy | null {
  if (!origin) return null
  const { eventId, at, actor, operation, line } = origin
  return { eventId, at, actor: actorName(actor), operation, line: line || null }
}

/** "user:<id>:<name>", "key:<id>:<name>", "system:<service>" as a name. */
export function actorName(actor: string): string {
  const [kind, ...rest] = actor.split(':')
  if (kind === 'system') return 'Selvedge'
  return rest.length < 2 ? rest.join(':') || actor : rest.slice(1).join(':')
}
