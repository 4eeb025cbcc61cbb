/** Whether every topic says what its owner's truth says. */
import { contentsOfTruth, contentsOnLog, digestOfAll } from '@selvedge/platform/db/replay/contents'
import type { Contents } from '@selvedge/platform/db/replay/contents'
import type { TruthTopic } from '@selvedge/platform/db/replay/truth-topic'
import type { LogToRead } from '../log-to-read.ts'
import type { OwnedName } from '../owned-databases.ts'
import { differenceOf } from './difference.ts'
import type { Difference } from './difference.ts'
import type { ReadersOf } from './readers.ts'

export interface ComparedTopic extends Difference {
  topic: string
  /** Of all keys and values. */
  truthDigest: string
  topicDigest: string
}

/** What each owner of topics says of its truth. */
const truths = {
  accounts: () => import('@selvedge/accounts/src/store/truth'),
  catalog: () => import('@selvedge/catalog/src/store/truth'),
  pricing: () => import('@selvedge/pricing/src/store/truth'),
  stock: () => import('@selvedge/stock/src/store/truth'),
  connections: () => import('@selvedge/connections/src/store/truth'),
  orders: () => import('@selvedge/orders/src/store/truth'),
  media: () => import('@selvedge/media/src/store/truth'),
} satisfies Partial<Record<OwnedName, () => Promise<{ truth: TruthTopic[] }>>>

/** @param held receives what the log holds of each topic, for whoever compares with that */
export async function compareTopics(
  { log }: LogToRead,
  readersOf: ReadersOf,
  held: Map<string, Contents>,
): Promise<ComparedTopic[]> {
  const compared: ComparedTopic[] = []
  for (const name of Object.keys(truths) as (keyof typeof truths)[]) {
    const { truth } = await truths[name]()
    for (const each of truth) {
      const onLog = await contentsOnLog(log, each.topic.name, each.holds)
      held.set(each.topic.name, onLog)
      const inTruth = await contentsOfTruth(await readersOf(name), each)
      compared.push({
        topic: each.topic.name,
        ...differenceOf(inTruth, onLog),
        truthDigest: digestOfAll(inTruth),
        topicDigest: digestOfAll(onLog),
      })
    }
  }
  return compared
}

/** Of a topic without truth of its own. */
export const heldByLog = ({ log }: LogToRead, topic: string): Promise<Contents> => contentsOnLog(log, topic, 'entities')
