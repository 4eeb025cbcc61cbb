import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { channel, type Signal } from '../../signal/signal.ts'
import { LogRefusedError } from '../errors.ts'
import type { SubscribeOptions, Subscription } from '../log.ts'
import { catchUp } from './catch-up.ts'
import { backOffMs, partitionCursor, type Cursor } from './cursor.ts'
import { newFeed, observe, type Feed } from './feed.ts'
import type { GroupFile } from './group-file.ts'
import { isNewer, type Groups } from './groups.ts'
import { heartbeat } from './heartbeat.ts'
import type { LogReader } from './log-reader.ts'
import type { Readers } from './readers.ts'
import { asLogError } from './sqlite.ts'
import { committedStart, startOf } from './start.ts'
import { findTopic, type FoundTopic } from './topics.ts'
import { wake } from './wake.ts'

export interface SubscriptionParts {
  readers: Readers<LogReader>
  groups: Groups
  groupFile: GroupFile
  signal: Signal
  pollMs: number
}

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
  const { group, topics, maxRecords = 500 } = options
  const memberId = randomUUID()
  const feeds = topics.map(newFeed)
  const waiters = catchUp()
  const woken = wake()
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
    for (const feed of feeds) {
      const wasActive = feed.active
      feed.active = !newer.some((member) => member.topics.includes(feed.topic))
      if ((feed.active && wasActive) || options.from !== 'committed' || feed.incarnation === undefined) continue
      const { offsets, foreign } = committedStart(group, feed.topic, feed.incarnation, groups)
      if (foreign) continue
      feed.cursors = feed.cursors.map(({ partition, position }) =>
        partitionCursor(partition, offsets.get(partition) ?? position),
      )
    }
  }

  function poll(): void {
    pollAt = performance.now() + pollMs
    readers.refresh()
    lookAtMembers()
    for (const feed of feeds) feed.dirty = true
  }

  /** The next partition with something to hand over, in turns. */
  function nextDue(): { feed: Feed; cursor: Cursor } | undefined {
    for (const feed of feeds) if (feed.dirty) look(feed)
    const now = performance.now()
    const due = feeds.flatMap((feed) =>
      feed.active ? feed.cursors.filter((cursor) => waits(feed, cursor)).map((cursor) => ({ feed, cursor })) : [],
    )
    const ready = due.filter(({ cursor }) => cursor.dueAt <= now)
    return ready[turn++ % ready.length]
  }

  function msUntilDue(): number {
    const moments = feeds.flatMap((feed) =>
      feed.active ? feed.cursors.filter((cursor) => waits(feed, cursor)).map((cursor) => cursor.dueAt) : [],
    )
    return Math.max(0, Math.min(pollAt, ...moments) - performance.now())
  }

  async function handOver(feed: Feed, cursor: Cursor): Promise<void> {
    const found = look(feed)
    if (!found || !feed.cursors.includes(cursor)) return
    const { partition, position } = cursor
    const to = Math.min(cursor.redeliverTo ?? Infinity, feed.ends[partition]!)
    const { records, next, end } = found.reader.slice(found.state, partition, position, to, maxRecords)
    if (records.length > 0) {
      try {
        await options.onBatch({ topic: feed.topic, partition, records, end, heartbeat: heartbeat() })
      } catch (error) {
        cursor.redeliverTo = next
        cursor.rejections++
        cursor.dueAt = performance.now() + backOffMs(cursor.rejections)
        options.onError?.(error)
        return
      }
    }
    Object.assign(cursor, { position: next, redeliverTo: undefined, rejections: 0, dueAt: 0 })
    groupFile.commit(group, found.state.incarnation, { topic: feed.topic, partition, offset: next })
  }

  async function pass(): Promise<void> {
    if (performance.now() >= pollAt) poll()
    else if (membersChanged) lookAtMembers()
    const due = nextDue()
    if (due) await handOver(due.feed, due.cursor)
    waiters.settle(feeds)
    // Even when every handler is synchronous, timers and sockets of this thread get their turn.
    if (due) await setImmediate()
    else await woken.sleep(msUntilDue())
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
      return reached
    },
    async stop() {
      stopping = true
      for (const end of listening) end()
      woken.call()
      await running
      waiters.stop()
      groupFile.leave(memberId)
      signal.emit(channel.members(group))
    },
  }
}

function waits(feed: Feed, cursor: Cursor): boolean {
  return cursor.position < feed.ends[cursor.partition]!
}
