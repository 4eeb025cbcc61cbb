import { randomUUID } from 'node:crypto'
import { channel, type Signal } from '../../signal/signal.ts'
import { LogRefusedError } from '../errors.ts'
import type { SubscribeOptions, Subscription } from '../log.ts'
import { catchUp } from './catch-up.ts'
import { backOffMs } from '../back-off.ts'
import { partitionCursor, type Cursor } from './cursor.ts'
import { newFeed, observe, type Feed } from './feed.ts'
import type { GroupFile } from './group-file.ts'
import { isNewer, type Groups } from './groups.ts'
import { heartbeat } from './heartbeat.ts'
import { roomFor, type LogReader, type Room, type Slice } from './log-reader.ts'
import type { Readers } from './readers.ts'
import { ownTurn } from './own-turn.ts'
import { asLogError } from './sqlite.ts'
import { committedStart, startOf } from './start.ts'
import { findTopic, type FoundTopic } from './topics.ts'
import { wake } from '../wake.ts'

export interface SubscriptionParts {
  readers: Readers<LogReader>
  groups: Groups
  groupFile: GroupFile
  signal: Signal
  pollMs: number
}

/**
 * After a batch that took all there was, records gather for so long before the next: a stream of small appends would
 * else cost every consumer a transaction for each. The first record after a pause does not wait.
 */
const GATHER_MS = 12

/** A partition with something to hand over. */
interface Due {
  feed: Feed
  cursor: Cursor
}

type Read = Due & Slice & { incarnation: string }

export interface RunningSubscription extends Subscription {
  memberId: string
}

/**
 * One loop per subscription hands over one batch at a time, partitions taking turns. A rejected partition waits
 * out its back-off while the others go on.
 *
 * Members of one group: the newest live member that names a topic gets all its partitions, the others stand by
 * and take over from the committed offsets when it leaves or is not seen for ten seconds. A member that has been
 * replaced finishes its running batch, so for that moment both may handle the same records.
 */
export function startSubscription(options: SubscribeOptions, parts: SubscriptionParts): RunningSubscription {
  const { readers, groups, groupFile, signal, pollMs } = parts
  const { group, topics, maxRecords = 500, gatherMs = GATHER_MS } = options
  const memberId = randomUUID()
  const feeds = topics.map(newFeed)
  const waiters = catchUp()
  const woken = wake()
  /** Ends the gathering. */
  const wanted = wake()
  let stopping = false
  let membersChanged = true
  let pollAt = performance.now() + pollMs
  let turn = 0

  // Read first: it lifts this thread's stamps above those of the members already there.
  groups.members(group)
  const joined = groupFile.join({ id: memberId, group, topics })
  const listening = [
    ...feeds.map((feed) => signal.listen(channel.appended(feed.topic), () => changed(feed))),
    signal.listen(channel.members(group), () => {
      membersChanged = true
      woken.call()
    }),
  ]
  signal.emit(channel.members(group))
  options.onAssigned?.()

  function changed(feed: Feed): void {
    feed.dirty = true
    woken.call()
  }

  function look(feed: Feed): FoundTopic | undefined {
    const found = findTopic(readers, feed.topic)
    feed.dirty = false
    if (!found) return undefined
    if (observe(feed, found.state, (state) => startOf(options, state, groups))) {
      waiters.rewind(feed)
      options.onRewound?.(feed.topic, found.state.incarnation)
    }
    return found
  }

  /** Learns who else is there; a topic that comes back continues where the group stands. */
  function lookAtMembers(): void {
    membersChanged = false
    const newer = groups.members(group).filter((member) => isNewer(member, { id: memberId, joined }))
    let divided = false
    for (const feed of feeds) {
      const wasActive = feed.active
      feed.active = !newer.some((member) => member.topics.includes(feed.topic))
      divided ||= feed.active !== wasActive
      if ((feed.active && wasActive) || feed.incarnation === undefined) continue
      const { offsets, foreign } = committedStart(group, feed.topic, feed.incarnation, groups)
      if (foreign) continue
      feed.elsewhere = offsets
      if (options.from !== 'committed') continue
      feed.cursors = feed.cursors.map(({ partition, position }) =>
        partitionCursor(partition, offsets.get(partition) ?? position),
      )
    }
    if (divided) options.onAssigned?.()
  }

  function poll(): void {
    pollAt = performance.now() + pollMs
    readers.refresh()
    lookAtMembers()
    for (const feed of feeds) feed.dirty = true
  }

  /** The partitions with something to hand over, in turns; one that was rejected comes alone and holds up no other. */
  function nextDue(): Due[] {
    for (const feed of feeds) if (feed.dirty) look(feed)
    const now = performance.now()
    const ready = feeds.flatMap((feed) =>
      feed.active
        ? feed.cursors.filter((each) => waits(feed, each) && each.dueAt <= now).map((cursor) => ({ feed, cursor }))
        : [],
    )
    const first = turn++ % Math.max(1, ready.length)
    const inTurns = [...ready.slice(first), ...ready.slice(0, first)]
    if (inTurns[0] && wasRejected(inTurns[0])) return inTurns.slice(0, 1)
    return inTurns.filter((due) => !wasRejected(due))
  }

  function msUntilDue(): number {
    const moments = feeds.flatMap((feed) =>
      feed.active ? feed.cursors.filter((cursor) => waits(feed, cursor)).map((cursor) => cursor.dueAt) : [],
    )
    return Math.max(0, Math.min(pollAt, ...moments) - performance.now())
  }

  /**
   * Something of every partition, so that records of one key in several topics come together: whoever joins them and is
   * behind does so once.
   */
  function read(due: readonly Due[], room: Room): Read[] {
    const found = new Map(due.map(({ feed }) => [feed, undefined as FoundTopic | undefined]))
    for (const feed of found.keys()) found.set(feed, look(feed))
    const read: Read[] = []
    for (const [index, { feed, cursor }] of due.entries()) {
      const topic = found.get(feed)
      if (!topic || !feed.cursors.includes(cursor)) continue
      const to = Math.min(cursor.redeliverTo ?? Infinity, feed.ends[cursor.partition]!)
      // What compaction might have removed by now is not handed over: who is behind an import reads each key once.
      const superseded = topic.state.cleanup === 'delete' || cursor.redeliverTo !== undefined
      const slice = topic.reader.slice(topic.state, cursor.partition, cursor.position, to, room, {
        most: Math.ceil(room.records / (due.length - index)),
        superseded,
      })
      read.push({ feed, cursor, incarnation: topic.state.incarnation, ...slice })
      if (room.records === 0) break
    }
    return read
  }

  async function handOver(parts: readonly Read[]): Promise<void> {
    const filled = parts.filter(({ records }) => records.length > 0)
    if (filled.length > 0) {
      const ends = filled.map(({ feed, cursor, end }) => {
        return { topic: feed.topic, partition: cursor.partition, offset: end }
      })
      try {
        await options.onBatch({ records: filled.flatMap(({ records }) => records), ends, heartbeat: heartbeat() })
      } catch (error) {
        for (const { cursor, next } of filled) {
          cursor.redeliverTo = next
          cursor.rejections++
          cursor.dueAt = performance.now() + backOffMs(cursor.rejections)
        }
        options.onError?.(error)
        return
      }
    }
    for (const { cursor, next } of parts) {
      Object.assign(cursor, { position: next, redeliverTo: undefined, rejections: 0, dueAt: 0 })
    }
    groupFile.commit(
      group,
      parts.map(({ feed, cursor, incarnation, next }) => {
        return { topic: feed.topic, partition: cursor.partition, incarnation, offset: next }
      }),
    )
  }

  async function pass(): Promise<void> {
    if (performance.now() >= pollAt) poll()
    else if (membersChanged) lookAtMembers()
    const due = nextDue()
    if (due.length === 0) {
      waiters.settle(feeds)
      return woken.sleep(msUntilDue())
    }
    // Also for its own batches: even when every handler is synchronous, timers and sockets come in between.
    await ownTurn()
    await handOver(read(due, roomFor(maxRecords)))
    waiters.settle(feeds)
    const more = due.some(({ feed, cursor }) => waits(feed, cursor))
    if (!more && !stopping) await wanted.sleep(gatherMs)
  }

  async function run(): Promise<void> {
    let faults = 0
    while (!stopping) {
      try {
        await pass()
        faults = 0
      } catch (error) {
        options.onError?.(asLogError(error))
        const until = performance.now() + backOffMs(++faults)
        while (!stopping && performance.now() < until) await woken.sleep(until - performance.now())
      }
    }
  }

  const running = run()

  return {
    memberId,
    async caughtUp() {
      if (stopping) throw new LogRefusedError('closed', 'the subscription stopped')
      readers.refresh()
      const targets = new Map(topics.map((topic) => [topic, findTopic(readers, topic)?.state.ends ?? []]))
      const reached = waiters.wait(targets)
      for (const feed of feeds) changed(feed)
      wanted.call()
      return reached
    },
    async stop() {
      stopping = true
      for (const end of listening) end()
      woken.call()
      wanted.call()
      await running
      waiters.stop()
      groupFile.leave(memberId)
      signal.emit(channel.members(group))
    },
  }
}

function wasRejected({ cursor }: Due): boolean {
  return cursor.redeliverTo !== undefined
}

function waits(feed: Feed, cursor: Cursor): boolean {
  return cursor.position < feed.ends[cursor.partition]!
}
