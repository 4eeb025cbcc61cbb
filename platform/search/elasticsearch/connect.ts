/** The client, and its failures in the words of the port. */
import { Client, errors, Transport } from '@elastic/elasticsearch'
import { IndexMissingError, SearchBusyError, SearchServerError } from '../search-errors.ts'
import type { ElasticsearchConfig } from './config.ts'

export interface Connection {
  /** Asks the server; its version is looked at before the first question. */
  ask<T>(question: (client: Client) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Somebody waits for the answer: the next try comes in tenths of a second, not in seconds. */
class ImpatientTransport extends Transport {
  constructor(options: ConstructorParameters<typeof Transport>[0]) {
    super({ ...options, retryBackoff: (_min, _max, attempt) => 0.05 * 2 ** attempt })
  }
}

export function connect({ url, apiKey, ca }: ElasticsearchConfig): Connection {
  // Without user and password, which must not reach a log.
  const shown = url.replace(/\/\/[^@/]*@/g, '//')
  const client = new Client({
    nodes: url.split(','),
    ...(apiKey && { auth: { apiKey } }),
    ...(ca && { tls: { ca } }),
    requestTimeout: 30_000,
    maxRetries: 2,
    Transport: ImpatientTransport,
  })
  let checked: Promise<void> | undefined

  async function translated<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question()
    } catch (error) {
      throw translate(error, shown)
    }
  }

  return {
    async ask(question) {
      checked ??= translated(() => checkVersion(client, shown))
      await checked.catch((error) => {
        checked = undefined
        throw error
      })
      return translated(() => question(client))
    },
    close: () => client.close(),
  }
}

/** The root page would say it too, but not every distribution has it. */
async function checkVersion(client: Client, shown: string): Promise<void> {
  const { nodes } = await client.nodes.info({ node_id: '_local', filter_path: 'nodes.*.version' })
  for (const { version } of Object.values(nodes)) {
    if (!isSupported(version))
      throw new SearchServerError(`Elasticsearch 8.19 or 9 is needed; ${shown} runs ${version}`)
  }
}

export function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major === 9 || (major === 8 && minor >= 19)
}

function translate(error: unknown, shown: string): unknown {
  if (error instanceof errors.ResponseError) {
    const { statusCode, message } = error
    const type = (error.body as { error?: { type?: string } } | undefined)?.error?.type
    if (type === 'index_not_found_exception') return new IndexMissingError(message, { cause: error })
    if (statusCode === 429) return new SearchBusyError('the search server is busy', { cause: error })
    if (statusCode === 401 || statusCode === 403)
      return unusable(`Elasticsearch at ${shown} gives no permission`, error)
    if ((statusCode ?? 0) >= 500) return unusable(`Elasticsearch at ${shown} cannot answer`, error, true)
    if (type === 'media_type_header_exception' || statusCode === 406 || type === undefined)
      return unusable(`what answers at ${shown} is not Elasticsearch 8.19 or 9`, error)
    return error
  }
  if (error instanceof errors.TimeoutError) return new SearchBusyError('the search server is slow', { cause: error })
  if (error instanceof errors.ConnectionError || error instanceof errors.NoLivingConnectionsError)
    return unusable(`no Elasticsearch is reached at ${shown}`, error, true)
  if (error instanceof errors.ProductNotSupportedError || error instanceof errors.DeserializationError)
    return unusable(`what answers at ${shown} is not Elasticsearch`, error)
  return error
}

function unusable(what: string, cause: Error, passing = false): SearchServerError {
  // Some messages of the client have the whole answer behind their first line.
  return new SearchServerError(`${what}: ${cause.message.split('\n', 1)[0]!.slice(0, 300)}`, { cause, passing })
}
