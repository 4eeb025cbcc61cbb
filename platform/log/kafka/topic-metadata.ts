/**
 * Kafka's Metadata request in version 10. kafkajs stops at 6, but only from 10 on does a topic come with its id,
 * which the cluster gives anew whenever a topic is created: that is the log port's incarnation.
 */
import { Decoder, Encoder, errorFromCode, type ProtocolRequest } from './internals.ts'

export interface TopicMetadata {
  /** 32 hex digits. */
  id: string
  /** The node that leads each partition; -1 while there is none. */
  leaders: number[]
}

/** Topics that exist; what was asked for and is not in the map does not. */
export type TopicsByName = Map<string, TopicMetadata>

/** The version of the request from which on topics come with their ids: Kafka 2.8. */
export const TOPIC_IDS_SINCE = 10
const UNKNOWN_TOPIC_OR_PARTITION = 3
const LEADER_NOT_AVAILABLE = 5

export function topicMetadataRequest(names: string[]): ProtocolRequest<TopicsByName> {
  return {
    request: { apiKey: 3, apiVersion: TOPIC_IDS_SINCE, apiName: 'Metadata', encode: async () => encode(names) },
    response: { decode: async (bytes) => decode(new Decoder(bytes)), parse: async (topics) => topics },
  }
}

function encode(names: string[]): Encoder {
  const noId = Buffer.alloc(16)
  const topics = names.map((name) => new Encoder().writeBuffer(noId).writeUVarIntString(name).writeUVarIntBytes())
  return new Encoder()
    .writeUVarIntBytes()
    .writeUVarIntArray(topics)
    .writeBoolean(false) // create what is missing
    .writeBoolean(false) // tell what may be done with the cluster
    .writeBoolean(false) // and with the topics
    .writeUVarIntBytes()
}

function decode(decoder: Decoder): TopicsByName {
  decoder.readTaggedFields()
  decoder.readInt32() // throttle time
  decoder.readUVarIntArray(skipBroker)
  decoder.readUVarIntString() // cluster id
  decoder.readInt32() // controller
  const topics = decoder.readUVarIntArray(readTopic) ?? []
  return new Map(topics.filter((topic) => topic !== undefined).map((topic) => [topic.name, topic]))
}

function skipBroker(decoder: Decoder): void {
  decoder.readInt32()
  decoder.readUVarIntString()
  decoder.readInt32()
  decoder.readUVarIntString()
  decoder.readTaggedFields()
}

function readTopic(decoder: Decoder): (TopicMetadata & { name: string }) | undefined {
  const code = decoder.readInt16()
  const name = decoder.readUVarIntString()!
  const id = decoder.readBytes(16).toString('hex')
  decoder.readBoolean() // internal
  const partitions = decoder.readUVarIntArray(readPartition) ?? []
  decoder.readInt32()
  decoder.readTaggedFields()
  if (code === UNKNOWN_TOPIC_OR_PARTITION) return undefined
  if (code !== 0 && code !== LEADER_NOT_AVAILABLE) throw errorFromCode(code)
  const leaders = partitions.sort((a, b) => a.partition - b.partition).map(({ leader }) => leader)
  return { name, id, leaders }
}

function readPartition(decoder: Decoder): { partition: number; leader: number } {
  decoder.readInt16() // the partition's own error
  const partition = decoder.readInt32()
  const leader = decoder.readInt32()
  decoder.readInt32() // leader epoch
  for (let list = 0; list < 3; list++) decoder.readUVarIntArray((node) => node.readInt32()) // replicas, in sync, offline
  decoder.readTaggedFields()
  return { partition, leader }
}
