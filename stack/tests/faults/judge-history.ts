/** What must hold of a history, whatever happened while it was made. Pure. */
import type { FeedEvent } from './feed-reader.ts'

export interface Placed {
  orderId: string
  requestId: string
  /** SKU → units, as the answer said. */
  units: ReadonlyMap<string, number>
}

export interface History {
  /** What was acknowledged to those who ordered. */
  placed: readonly Placed[]
  /** Order → SKU → units, as the service has them afterwards. */
  stored: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Request → order, when each is sent once more. */
  repeated: ReadonlyMap<string, string>
  /** Units of each SKU that there ever were. */
  available: ReadonlyMap<string, number>
  /** The whole feed, read afterwards. */
  feed: readonly FeedEvent[]
  /** The feed as it was told to a reader that lived through everything. */
  followed: readonly FeedEvent[]
  /** The orders a view has that lived through everything. */
  viewed: readonly string[]
  /** Product → version that was published last, of those that are there. */
  published: ReadonlyMap<string, number>
  /** Product → version, as a search index has it that has lived through everything. */
  searched: ReadonlyMap<string, number>
}

/** @returns one sentence per broken promise; none when all hold */
export function brokenPromises(history: History): string[] {
  return [
    ...lost(history),
    ...doubled(history),
    ...promisedTwice(history),
    ...gaps(history),
    ...notShown(history),
    ...notFound(history),
  ]
}

function lost({ placed, stored }: History): string[] {
  return placed.flatMap(({ orderId, units }) => {
    const found = stored.get(orderId)
    if (!found) return [`${orderId} was acknowledged and is not there`]
    return sameUnits(units, found) ? [] : [`${orderId} has other units than were acknowledged`]
  })
}

function doubled({ placed, repeated, feed }: History): string[] {
  const again = placed.flatMap(({ orderId, requestId }) => {
    const answer = repeated.get(requestId)
    return answer === orderId ? [] : [`${requestId} made ${orderId}, and sent once more ${answer ?? 'nothing'}`]
  })
  const known = new Set(placed.map(({ orderId }) => orderId))
  const nobodys = feed.filter(({ orderId }) => !known.has(orderId))
  return [...again, ...nobodys.map(({ orderId }) => `${orderId} was placed and nobody was told`)]
}

function promisedTwice({ stored, available }: History): string[] {
  const promised = new Map<string, number>()
  for (const units of stored.values())
    for (const [sku, each] of units) promised.set(sku, (promised.get(sku) ?? 0) + each)
  return [...promised].flatMap(([sku, units]) => {
    const most = available.get(sku) ?? 0
    return units > most ? [`${units} units of ${sku} are promised, there were ${most}`] : []
  })
}

function gaps({ placed, feed, followed }: History): string[] {
  const found = feed.flatMap(({ feedPosition }, index) =>
    feedPosition === index + 1 ? [] : [`the feed has ${feedPosition} at ${index + 1}`],
  )
  const inFeed = new Set(feed.map(({ orderId }) => orderId))
  for (const { orderId } of placed) if (!inFeed.has(orderId)) found.push(`${orderId} is not in the feed`)
  const asTold = (events: readonly FeedEvent[]) => events.map((each) => `${each.feedPosition} ${each.orderId}`).join()
  if (asTold(feed) !== asTold(followed)) found.push('who followed the feed was told something else')
  return found
}

function notShown({ stored, viewed }: History): string[] {
  const missing = [...stored.keys()].filter((id) => !viewed.includes(id))
  const extra = viewed.filter((id, index) => !stored.has(id) || viewed.indexOf(id) !== index)
  return [
    ...missing.map((id) => `${id} is not in the view`),
    ...extra.map((id) => `${id} is in the view without being there, or twice`),
  ]
}

function notFound({ published, searched }: History): string[] {
  const behind = [...published].flatMap(([id, version]) => {
    const found = searched.get(id)
    return found === version ? [] : [`${id} was published as ${version} and is found as ${found ?? 'nothing'}`]
  })
  const gone = [...searched.keys()].filter((id) => !published.has(id))
  return [...behind, ...gone.map((id) => `${id} is found and is gone`)]
}

function sameUnits(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  return left.size === right.size && [...left].every(([sku, units]) => right.get(sku) === units)
}
