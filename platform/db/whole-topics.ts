/**
 * A topic that was lost, with a disk or because the system was put back from a backup, holds only a part of its truth until
 * it has been sent again. Its owner says on the log which incarnation holds all of it (`marks.ts`). Whoever judges by
 * what a topic lacks asks for that first: nothing tells else what never was from what is not back yet.
 */
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { LogRefusedError } from '../log/errors.ts'
import type { Log } from '../log/log.ts'
import type { Database } from './database.ts'
import { markRecord, marksOf, marksTopic } from './marks.ts'
import { listReplays } from './replay/requests.ts'

type Topic = Pick<TopicContract<never>, 'name' | 'owner'>
/** Is no incarnation of any topic. */
const PARTIAL = ''
/** By topic; one that does not exist has none. */
export type Incarnations = ReadonlyMap<string, string>

/** Read from the beginning, it lacks nothing: what is not in it is not in truth. */
export async function isWhole(log: Pick<Log, 'newest' | 'incarnation'>, topic: Topic): Promise<boolean> {
  const incarnation = await known(log.incarnation(topic.name))
  return incarnation !== undefined && (await saidOf(log, topic)) === incarnation
}

export async function incarnationsOf(log: Pick<Log, 'incarnation'>, topics: readonly Topic[]): Promise<Incarnations> {
  const found = new Map<string, string>()
  for (const { name } of topics) {
    const incarnation = await known(log.incarnation(name))
    if (incarnation !== undefined) found.set(name, incarnation)
  }
  return found
}

/**
 * Says so of topics that hold all that was ever appended to them. One that was lost is said to be partial until its replay
 * has ended.
 * @returns to be called with those that have lost nothing since it was noted, by the process that appends for the owner;
 * and again soon, as long as it answers false
 */
export function sayWhole(db: Database, log: Pick<Log, 'newest' | 'append' | 'createTopics'>, owner: string) {
  return async (held: Incarnations): Promise<boolean> => {
    const partial = new Set((await listReplays(db.read)).filter(isFilling).map(({ topic }) => topic))
    for (const [name, incarnation] of held) {
      const topic = { name, owner }
      const whole = partial.has(name) ? PARTIAL : incarnation
      // Asked each time: marks may be lost, too.
      if ((await saidOf(log, topic)) === whole) continue
      await log.createTopics([marksTopic(owner)])
      await log.append([wholeRecord(topic, whole)])
    }
    return partial.size === 0
  }
}

/** @param incarnation that holds all of its truth */
export function wholeRecord({ name, owner }: Topic, incarnation: string) {
  return markRecord({ owner, key: name, messageType: 'whole', version: 1, text: incarnation })
}

async function saidOf(log: Pick<Log, 'newest'>, { name, owner }: Topic): Promise<string | undefined> {
  const mark = await known(log.newest(marksOf(owner), name))
  return mark?.value == null ? undefined : Buffer.from(mark.value).toString()
}

const isFilling = ({ because, dryRun, finishedAt }: { because: string; dryRun: boolean; finishedAt: number | null }) =>
  because === 'lost' && !dryRun && finishedAt === null

/** Undefined for what the log does not know. */
async function known<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof LogRefusedError && error.reason === 'unknown-topic') return undefined
    throw error
  }
}
