/**
 * What this adapter needs of kafkajs beyond its public face. The package is not maintained any more and pinned, so
 * these do not move; nothing outside this file imports from its folders.
 */
import { createRequire } from 'node:module'
import type { Logger } from 'kafkajs'

const require = createRequire(import.meta.url)

export interface RawMessage {
  offset: string
  key: Buffer | null
  value: Buffer | null
  timestamp: string
  headers?: Record<string, unknown>
  isControlRecord: boolean
}

interface FetchedPartition {
  partition: number
  lastStableOffset: string
  abortedTransactions: object[]
  messages: RawMessage[]
}

/** One request with its own coding; see `topic-ids.ts`. */
export interface ProtocolRequest<Response> {
  request: { apiKey: number; apiVersion: number; apiName: string; encode(): Promise<Encoder> }
  response: { decode(bytes: Buffer): Promise<Response>; parse(response: Response): Promise<Response> }
}

export interface Broker {
  connectionPool: { send<Response>(request: ProtocolRequest<Response>): Promise<Response> }
  fetch(request: {
    isolationLevel: number
    maxWaitTime: number
    maxBytes: number
    topics: { topic: string; partitions: { partition: number; fetchOffset: string; maxBytes: number }[] }[]
  }): Promise<{ responses: { topicName: string; partitions: FetchedPartition[] }[] }>
  metadata(topics: string[]): Promise<unknown>
  listOffsets(request: {
    isolationLevel: number
    topics: { topic: string; partitions: { partition: number; timestamp: number }[] }[]
  }): Promise<{ responses: { topic: string; partitions: { partition: number; offset: string }[] }[] }>
}

export const Broker = require('kafkajs/src/broker/index.js') as new (options: {
  logger: object
  connectionPool: object
}) => Broker

export interface Cluster {
  connect(): Promise<void>
  disconnect(): Promise<void>
  isConnected(): boolean
  refreshMetadata(): Promise<void>
  refreshMetadataIfNecessary(): Promise<void>
  findBroker(which: { nodeId: number }): Promise<Broker>
  findControllerBroker(): Promise<Broker>
  removeBroker(which: { host: string; port: number }): void
}

export const Cluster = require('kafkajs/src/cluster/index.js') as new (options: {
  logger: Logger
  socketFactory: unknown
  brokers: string[]
  ssl: unknown
  sasl: unknown
  clientId: string
  connectionTimeout: number
  requestTimeout: number
  enforceRequestTimeout: boolean
  metadataMaxAge: number
  allowAutoTopicCreation: boolean
  retry: object
}) => Cluster

export const socketFactory = require('kafkajs/src/network/socketFactory.js') as () => unknown

export interface Connection {
  connectionTimeout: number
  bytesNeeded: number
  bytesBuffered: number
  socket: { destroy(): void } | undefined
  isConnected(): boolean
  connect(): Promise<boolean>
  send(request: object): Promise<unknown>
  rejectRequests(error: Error): void
  disconnect(): Promise<boolean>
}

export const Connection = require('kafkajs/src/network/connection.js') as new (options: {
  host: string
  port: number
  logger: object
  socketFactory: unknown
  connectionTimeout: number
  requestTimeout: number
}) => Connection

export interface RequestQueue {
  pending: unknown[]
  throttledUntil: number
  throttleCheckTimeoutId: NodeJS.Timeout | null
  checkPendingRequests(): void
  scheduleCheckPendingRequests(): void
  maybeThrottle(ms: number | null): void
}

export const RequestQueue = require('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue }

export interface Encoder {
  writeBoolean(value: boolean): Encoder
  writeBuffer(bytes: Buffer): Encoder
  writeUVarIntString(text: string): Encoder
  writeUVarIntArray(entries: Encoder[]): Encoder
  /** Without an argument: no tagged fields. */
  writeUVarIntBytes(): Encoder
}

export const Encoder = require('kafkajs/src/protocol/encoder.js') as new () => Encoder

export interface Decoder {
  readInt16(): number
  readInt32(): number
  readBoolean(): boolean
  readBytes(length: number): Buffer
  readUVarIntString(): string | null
  readUVarIntArray<T>(entry: (decoder: Decoder) => T): T[] | null
  readTaggedFields(): void
}

export const Decoder = require('kafkajs/src/protocol/decoder.js') as new (bytes: Buffer) => Decoder

export const errorFromCode = (
  require('kafkajs/src/protocol/error.js') as { createErrorFromCode(code: number): Error & { type: string } }
).createErrorFromCode

/** Leaves out the records of transactions that were given up. */
export const withoutAborted = require('kafkajs/src/consumer/filterAbortedMessages.js') as (fetched: {
  messages: RawMessage[]
  abortedTransactions: object[]
}) => RawMessage[]

export interface RecordBatch {
  firstOffset: string
  lastOffsetDelta: number
  maxTimestamp: string
  records: (RawMessage & { batchContext: object })[]
}

type DecodeBatch = (bytes: Decoder) => Promise<RecordBatch>

const decoderFile = require.resolve('kafkajs/src/protocol/recordBatch/v0/decoder.js')

/** What decodes a batch. kafkajs takes it from the module's exports with the first fetch of a process. */
export const recordBatchDecoder = {
  get: () => require(decoderFile) as DecodeBatch,
  replace(decode: DecodeBatch): void {
    require.cache[decoderFile]!.exports = decode
  },
}
