import { expect, test } from 'vitest'
import { brokenPromises } from './judge-history.ts'
import type { History } from './judge-history.ts'

const units = new Map([['s', 2]])
const feed = [
  { orderId: 'a', feedPosition: 1 },
  { orderId: 'b', feedPosition: 2 },
]
const good: History = {
  placed: [
    { orderId: 'a', requestId: '1', units },
    { orderId: 'b', requestId: '2', units },
  ],
  stored: new Map([
    ['a', units],
    ['b', units],
  ]),
  repeated: new Map([
    ['1', 'a'],
    ['2', 'b'],
  ]),
  available: new Map([['s', 4]]),
  feed,
  followed: feed,
  viewed: ['a', 'b'],
  published: new Map([['p', 2]]),
  searched: new Map([['p', 2]]),
}

test('a good history breaks no promise', () => {
  expect(brokenPromises(good)).toEqual([])
})

test.each<[string, Partial<History>, string[]]>([
  [
    'an acknowledged order that is gone',
    { stored: new Map([['b', units]]) },
    ['a was acknowledged and is not there', 'a is in the view without being there, or twice'],
  ],
  [
    'other units than acknowledged',
    { stored: new Map([...good.stored, ['a', new Map([['s', 1]])]]) },
    ['a has other units than were acknowledged'],
  ],
  [
    'a request with two effects',
    { repeated: new Map([...good.repeated, ['2', 'c']]) },
    ['2 made b, and sent once more c'],
  ],
  ['an order nobody was told of', { placed: good.placed.slice(0, 1) }, ['b was placed and nobody was told']],
  ['a unit promised twice', { available: new Map([['s', 3]]) }, ['4 units of s are promised, there were 3']],
  [
    'a gap in the feed',
    { feed: [feed[0]!, { orderId: 'b', feedPosition: 3 }], followed: [feed[0]!, { orderId: 'b', feedPosition: 3 }] },
    ['the feed has 3 at 2'],
  ],
  ['an order the feed does not tell', { feed: feed.slice(0, 1), followed: feed.slice(0, 1) }, ['b is not in the feed']],
  [
    'a reader that was told an event twice',
    { followed: [...feed, feed[1]!] },
    ['who followed the feed was told something else'],
  ],
  ['a view without an order', { viewed: ['a'] }, ['b is not in the view']],
  ['a product that is found as it was', { searched: new Map([['p', 1]]) }, ['p was published as 2 and is found as 1']],
  ['a product that is not found', { searched: new Map() }, ['p was published as 2 and is found as nothing']],
  ['a product that is found and is gone', { published: new Map() }, ['p is found and is gone']],
])('%s is found', (_what, change, found) => {
  expect(brokenPromises({ ...good, ...change })).toEqual(found)
})
