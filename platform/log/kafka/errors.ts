import { LogRefusedError, LogUnavailableError } from '../errors.ts'

interface KafkaError extends Error {
  /** Name of the protocol's error. */
  type?: string
  retriable?: boolean
}

const fenced = new Set(['INVALID_PRODUCER_EPOCH', 'PRODUCER_FENCED', 'INVALID_TRANSACTION_STATE'])

/** Nothing mends these but a person. */
const needsRepair = /AUTHORIZATION|SASL|UNSUPPORTED_VERSION|INVALID_CONFIG|POLICY_VIOLATION/

const unreachable = /Connection|BrokerNotFound|NoBrokerAvailable|MetadataNotLoaded|RequestTimeout|LockTimeout/

/**
 * kafkajs gives this no name: it takes a broker for connected as soon as there is a connection, and cannot ask it anything
 * before they have told each other their versions. Meanwhile whoever else asks gets this.
 */
const UNGREETED = 'Broker not connected'

/** What kafkajs throws, under the log's own names; a fault of the program stays what it is. */
export function asLogError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof LogRefusedError || error instanceof LogUnavailableError)
    return error
  const cause = innermost(error)
  if (!isKafkaError(cause) && !isUnreachable(cause)) return error
  const { type = '', message, name } = cause as KafkaError
  if (isUnknownTopic(cause)) return new LogRefusedError('unknown-topic', message)
  if (type === 'MESSAGE_TOO_LARGE') return new LogRefusedError('record-too-large', message)
  if (fenced.has(type)) return new LogRefusedError('not-writer', message)
  const retriable = !needsRepair.test(type) && !/SASLAuthentication/.test(name)
  return new LogUnavailableError(`Kafka: ${message}`, retriable, error)
}

export function isUnknownTopic(error: unknown): boolean {
  return error instanceof Error && (innermost(error) as KafkaError).type === 'UNKNOWN_TOPIC_OR_PARTITION'
}

/**
 * No broker answers, or they are still dividing the work among themselves: as good as never the fault of this
 * process, so it waits for as long as it takes.
 */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const cause: KafkaError = innermost(error)
  return cause.type === undefined ? isUnreachable(cause) : cause.retriable === true
}

/** This one error, whatever it wraps, says that no broker can be reached or is known. */
export function isUnreachable(error: Error): boolean {
  return isNetworkError(error) || unreachable.test(error.name) || error.message === UNGREETED
}

function innermost(error: Error): Error {
  return error.cause instanceof Error ? innermost(error.cause) : error
}

function isKafkaError(error: Error): boolean {
  return error.name.startsWith('KafkaJS')
}

function isNetworkError(error: Error): boolean {
  return (
    'syscall' in error ||
    /^(ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|ERR_TLS|ERR_SSL|CERT_)/.test(
      String((error as NodeJS.ErrnoException).code),
    )
  )
}
