/** What is known of one consumer: built look by look from what it says of itself. */
import type { ConsumerStatus } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { flowsOf } from './flow.ts'
import type { TopicFlow } from './flow.ts'
import { evaluateGroup } from './group-status.ts'
import type { GroupEvaluation } from './group-status.ts'
import { rateOf } from './rate.ts'
import { longestTimeLag } from './time-lag.ts'
import type { TimeLag } from './time-lag.ts'
import { verdictOf } from './verdict.ts'
import type { Verdict } from './verdict.ts'
import { NEW_SCALING, wantedCopies } from './wanted-copies.ts'
import type { Scaling } from './wanted-copies.ts'
import { addCommit, addEnd, currentLag, emptyWindow } from './window.ts'
import type { PartitionWindow } from './window.ts'

export interface Followed {
  service: string
  group: string
  view: string
  windows: readonly PartitionWindow[]
  /** It has been at the end of everything at least once. */
  everCaughtUp: boolean
  /** Records a second that one copy applied the last time when there was enough to do. */
  rateOfOne: number | null
  scaling: Scaling
  /** Processes that answered for it, with the moment of their last answer. */
  copies: Readonly<Record<string, number>>
  /** Milliseconds. */
  seenAt: number
}

export interface Health {
  verdict: Verdict
  evaluation: GroupEvaluation
  timeLag: TimeLag
  /** Records a second over the window; null before there are two looks. */
  rate: number | null
  wantedCopies: number
  /** What it applies now, by topic. */
  flows: readonly TopicFlow[]
}

export const INTERVALS = 10
const WINDOW = { intervals: INTERVALS, minDistanceMs: 1_000 }
/** A consumer that has just been met is not judged: one look says nothing of a course. */
const EVALUATION = { intervals: INTERVALS, minimumComplete: 0.5 }
/** A partition may wait for its turn so long. */
const IN_LINE_MS = 300_000
const COPY_GONE_AFTER_MS = 120_000
const CATCH_UP_WITHIN_MS = 60_000
const FEWER_AFTER_MS = 300_000

/**
 * After one more look. A consumer that answers and works commits, also where it stands still: so standing still is told
 * from silence.
 * @param copy the process that answered
 * @param now milliseconds
 */
export function lookedAt(
  before: Followed | undefined,
  said: ConsumerStatus,
  { service, copy }: { service: string; copy: string },
  now: number,
): Followed {
  const { group, view, state, positions } = said
  const known = new Map(before?.windows.map((window) => [`${window.topic} ${window.partition}`, window]))
  const works = state !== 'bug' && state !== 'stopped'
  const windows = positions.map(({ topic, partition, position, end }) => {
    const window = addEnd(
      known.get(`${topic} ${partition}`) ?? emptyWindow(topic, partition, now),
      { offset: end, at: now },
      WINDOW,
    )
    return works ? addCommit(window, { offset: position, timestamp: now }, now, WINDOW) : window
  })
  const totalLag = positions.reduce((sum, { position, end }) => sum + Math.max(0, end - position), 0)
  const answered = Object.entries({ ...before?.copies, [copy]: now })
  const copies = Object.fromEntries(answered.filter(([, at]) => now - at < COPY_GONE_AFTER_MS))
  const rate = rateOf(windows)
  const rateOfOne = rate?.busy ? rate.perSecond / Object.keys(copies).length : (before?.rateOfOne ?? null)
  const scaling = wantedCopies(before?.scaling ?? NEW_SCALING, { totalLag, rateOfOne }, now, {
    min: 1,
    max: Math.max(1, ...[...Map.groupBy(positions, ({ topic }) => topic).values()].map((those) => those.length)),
    withinMs: CATCH_UP_WITHIN_MS,
    patienceMs: FEWER_AFTER_MS,
  })
  const everCaughtUp = before?.everCaughtUp === true || totalLag === 0
  return { service, group, view, windows, everCaughtUp, rateOfOne, scaling, copies, seenAt: now }
}

/**
 * None of its partitions moves, or one of them has not for minutes: with much to do a consumer goes through one after the
 * other, and those in line stand still for a while.
 */
function isStuck({ windows }: Followed, now: number): boolean {
  const waiting = windows.filter((window) => currentLag(window) > 0)
  const still = waiting.filter(({ stillSince }) => now - stillSince > IN_LINE_MS)
  return still.length > 0 || (rateOf(windows)?.perSecond ?? 0) === 0
}

/** @param said as it says now, if it answers @param now milliseconds */
export function healthOf(
  followed: Followed,
  said: Pick<ConsumerStatus, 'state' | 'parked' | 'rebalances'>,
  now: number,
): Health {
  const evaluation = evaluateGroup(followed.windows, now, EVALUATION)
  return {
    verdict: verdictOf(said, { evaluation, everCaughtUp: followed.everCaughtUp, stuck: isStuck(followed, now) }),
    evaluation,
    timeLag: longestTimeLag(followed.windows, now),
    rate: rateOf(followed.windows)?.perSecond ?? null,
    wantedCopies: followed.scaling.wanted,
    flows: flowsOf(followed.windows, now),
  }
}
