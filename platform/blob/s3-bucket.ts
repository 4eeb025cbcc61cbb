/** A bucket of any S3 server, addressed by path. */
import { AwsClient } from 'aws4fetch'

export interface Bucket {
  /** @param name of an object; empty for the bucket itself */
  send(method: string, name: string, options?: SendOptions): Promise<Response>
  /** An address that reads the object without credentials, for so many seconds. */
  presign(name: string, seconds: number): Promise<string>
  /** Names of objects behind a name, in order. */
  list(after: string): AsyncIterable<{ name: string; size: number }>
}

export interface SendOptions {
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: Blob
}

/** Of a body that is empty. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** @param location `s3+https://key:secret@host/bucket/prefix?region=eu-west-1`; names of objects begin with the prefix */
export function openBucket(location: string): Bucket {
  const { username, password, host, protocol, pathname, searchParams } = new URL(location)
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
  })
  const [, bucket = '', ...rest] = pathname.split('/')
  const prefix = rest
    .filter((part) => part !== '')
    .map((part) => `${part}/`)
    .join('')
  const address = `${protocol.replace('s3+', '')}//${host}/${bucket}`

  async function send(method: string, name: string, { query, headers, body }: SendOptions = {}): Promise<Response> {
    const url = new URL(name === '' ? address : `${address}/${prefix}${name}`)
    for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value)
    const request = await client.sign(url, { method, headers: { 'x-amz-content-sha256': NOTHING, ...headers }, body })
    return fetch(request)
  }

  return {
    send,
    async presign(name, seconds) {
      const url = new URL(`${address}/${prefix}${name}`)
      url.searchParams.set('X-Amz-Expires', String(seconds))
      return (await client.sign(url, { method: 'GET', aws: { signQuery: true } })).url
    },
    async *list(after) {
      for (let last = after, more = true; more;) {
        const query = { 'list-type': '2', prefix, 'start-after': `${prefix}${last}` }
        const answer = await send('GET', '', { query })
        const text = await answer.text()
        if (!answer.ok) throw new Error(`the bucket cannot be listed: ${answer.status} ${text}`)
        for (const [, content] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const name = /<Key>(.*?)<\/Key>/s.exec(content!)![1]!.slice(prefix.length)
          yield { name, size: Number(/<Size>(\d+)<\/Size>/.exec(content!)![1]) }
          last = name
        }
        more = text.includes('<IsTruncated>true</IsTruncated>')
      }
    },
  }
}
