import { WholeParkedRecord } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import { topics } from '@selvedge/protos/topics'
import { expect, test } from 'vitest'
import { parkedLine } from './parked-line.ts'

const whole = (value: Uint8Array, tombstone = false) =>
  WholeParkedRecord.fromPartial({
    record: { id: 7, topic: topics.matchMaking.name, key: 'k', error: 'never works', content: 'the beginning' },
    headers: { actor: 'system:test' },
    value: Buffer.from(value),
    tombstone,
  })
const read = (value: Uint8Array, tombstone?: boolean) => JSON.parse(parkedLine(whole(value, tombstone)))

test('a record that can be read says what is in it, and every record has its bytes', () => {
  const value = topics.matchMaking.encode(MatchMaking.fromPartial({ id: 'm1' }))
  const line = read(value)
  expect(line).toMatchObject({ id: 7, key: 'k', headers: { actor: 'system:test' }, message: { id: 'm1' } })
  expect(Buffer.from(line.bytes, 'base64')).toEqual(Buffer.from(value))
  expect(line.content).toBeUndefined()
  expect(read(new Uint8Array([255, 255, 255]))).toMatchObject({ message: null, bytes: '////' })
  expect(read(new Uint8Array(), true)).toMatchObject({ message: null, bytes: null })
})
