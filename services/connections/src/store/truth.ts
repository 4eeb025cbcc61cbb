import { storedMessages } from '@selvedge/platform/db/replay/stored-messages'
import { entities } from '@selvedge/platform/db/replay/truth-topic'
import { topics } from '@selvedge/protos/topics'

/** What a replay sends. */
export const truth = [
  entities(topics.connection, storedMessages('connection')),
  entities(topics.matchMaking, storedMessages('match_making')),
]
