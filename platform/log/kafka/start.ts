import type { Position, SubscribeOptions } from '../log.ts'
import type { Groups } from './groups.ts'

export interface Start {
  positions: Map<number, number>
  /** What the caller or the group knew was another topic, or more than this one holds: read from the start. */
  rewound: boolean
}

/** Where a subscription begins to read a topic of this incarnation and with these ends. */
export async function startOf(
  options: SubscribeOptions,
  topic: string,
  id: string,
  ends: readonly Position[],
  groups: Groups,
): Promise<Start> {
  const given = options.from === 'committed' ? await groups.offsets(options.group) : options.from.positions
  const known = options.from === 'committed' ? await groups.known(options.group) : (options.from.incarnations ?? {})
  const positions = new Map(
    given.filter((each) => each.topic === topic).map(({ partition, offset }) => [partition, offset]),
  )
  const foreign = known[topic] !== undefined && known[topic] !== id
  // Kafka's own end is a little behind the last record; one who stands there has not lost anything.
  const beyond = options.from !== 'committed' && ends.some((end) => (positions.get(end.partition) ?? 0) > end.offset)
  return foreign || beyond ? { positions: new Map(), rewound: true } : { positions, rewound: false }
}
