/** A topic and its successor: a price was a text, and has to become a number and a currency. */
import type { TopicContract } from '@selvedge/protos/topic-contract'

export interface TagV1 {
  id: string
  /** "49.95 EUR" */
  price: string
}

export interface TagV2 {
  id: string
  minor: number
  currency: string
}

function tagTopic<Message>(name: string, messageType: string): TopicContract<Message> {
  return {
    name,
    owner: 'shelf',
    key: 'tag id',
    partitions: 2,
    cleanup: 'compact',
    messageType,
    encode: (message) => Buffer.from(JSON.stringify(message)),
    decode: (bytes) => JSON.parse(Buffer.from(bytes).toString()) as Message,
  }
}

export const tagV1 = tagTopic<TagV1>('shelf.tag.v1', 'shelf.topic.v1.Tag')
export const tagV2 = tagTopic<TagV2>('shelf.tag.v2', 'shelf.topic.v2.Tag')
