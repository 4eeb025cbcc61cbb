import type { TopicContract } from '@selvedge/protos/topic-contract'
import { expect, test } from 'vitest'
import { decodeValue, encodeRecord } from './typed.ts'

const topic: TopicContract<{ name: string }> = {
  name: 'tests.thing.v1',
  owner: 'tests',
  key: 'thing id',
  partitions: 2,
  cleanup: 'compact',
  messageType: 'tests.v1.Thing',
  encode: (message) => Buffer.from(message.name),
  decode: (bytes) => ({ name: Buffer.from(bytes).toString() }),
}

test('a message goes in and comes out, and names its type', () => {
  const record = encodeRecord(topic, 'k', { name: 'coat' }, { 'event-id': 'e1' })
  expect(record.headers).toEqual({ 'event-id': 'e1', 'message-type': 'tests.v1.Thing' })
  expect(decodeValue(topic, record)).toEqual({ name: 'coat' })
})

test('a tombstone has no message', () => {
  const record = encodeRecord(topic, 'k', null, {})
  expect(record.value).toBeNull()
  expect(decodeValue(topic, record)).toBeNull()
})

test('a record of another type is refused', () => {
  const record = { value: new Uint8Array(), headers: { 'message-type': 'tests.v1.Other' } }
  expect(() => decodeValue(topic, record)).toThrow('tests.v1.Other')
})
