import { entities } from '@selvedge/platform/db/replay/truth-topic'
import { topics } from '@selvedge/protos/topics'
import { encodedSupply } from './publish-supply.ts'

/** What a replay sends. */
export const truth = [
  entities(topics.productSupply, async (sql, keys) => {
    const values = keys.map(async (key) => [key, await encodedSupply(sql, key)] as const)
    return new Map(await Promise.all(values))
  }),
]
