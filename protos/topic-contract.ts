/** What everybody must know of a topic to write or read it. The list of topics is `topics.ts`. */
export interface TopicContract<Message> {
  /** `<owner>.<entity>.v<n>` */
  name: string
  owner: string
  /** What the key is, in words: topics with equal keys and partitions can be joined. */
  key: string
  partitions: number
  cleanup: 'compact' | 'delete'
  /** Full protobuf name of the message. */
  messageType: string
  encode(message: Message): Uint8Array
  decode(bytes: Uint8Array): Message
}
