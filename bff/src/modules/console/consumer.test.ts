import { expect, test } from 'vitest'
import { shownConsumer } from './consumer.ts'

test('lag is what lies between position and end, over all partitions, and never negative', () => {
  const position = (topic: string, partition: number, at: number, end: number) => ({
    topic,
    partition,
    position: at,
    end,
  })
  const positions = [position('a', 0, 3, 10), position('a', 1, 5, 4), position('b', 0, 0, 2)]
  const consumer = shownConsumer({
    group: 'g',
    view: 'v',
    state: 'running',
    lastError: '',
    newestAppliedAt: '',
    positions,
    parked: 0,
    rebalances: 0,
  })
  expect(consumer).toMatchObject({
    lag: 9,
    state: 'RUNNING',
    newestAppliedAt: null,
    topics: [
      { topic: 'a', lag: 7 },
      { topic: 'b', lag: 2 },
    ],
  })
})
