import type { TopicContract } from '@selvedge/protos/topic-contract'
import { marksTopic } from '../db/marks.ts'
import { wholeRecord } from '../db/whole-topics.ts'
import type { Log } from '../log/log.ts'

type Topic = Pick<TopicContract<never>, 'name' | 'owner' | 'partitions' | 'cleanup'>

/** Makes the topics, and says on the log what their owners say of them: they lack nothing. For tests that play the owners. */
export async function declareWhole(log: Log, topics: readonly Topic[]): Promise<void> {
  for (const topic of topics) {
    const { name, owner, partitions, cleanup } = topic
    await log.createTopics([{ name, partitions, cleanup }, marksTopic(owner)])
    await log.append([wholeRecord(topic, await log.incarnation(name))])
  }
}
