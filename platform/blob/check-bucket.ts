import { openBucket } from './s3-bucket.ts'

/**
 * Whether the bucket is there and this key may look into it. Nothing is put into it.
 * @throws Error in one line that says what to do; never with the secret
 */
export async function checkBucket(location: string): Promise<void> {
  if (!/^s3\+https?:\/\/[^:@/\s]+:[^@\s]+@[^@/\s]+\/[^/\s]+/.test(location) || !URL.canParse(location))
    throw new Error('it is no address of a bucket: write s3+https://key:secret@host/bucket, or s3+http:// without TLS')
  const { host, pathname } = new URL(location)
  const [, bucket] = pathname.split('/')
  let answer: Response
  try {
    answer = await openBucket(location).send('GET', '', { query: { 'list-type': '2', 'max-keys': '1' } })
  } catch (error) {
    const { cause = error } = error as { cause?: NodeJS.ErrnoException }
    throw new Error(unreached(host, cause as NodeJS.ErrnoException), { cause: error })
  }
  const text = await answer.text()
  if (answer.ok && text.includes('<ListBucketResult')) return
  throw new Error(refused(host, bucket!, answer.status, text))
}

function unreached(host: string, { message, code = '' }: NodeJS.ErrnoException): string {
  if (/wrong version number|packet length/i.test(message)) return `${host} speaks without TLS: write s3+http://`
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(code))
    return `the certificate of ${host} is not trusted (${message}): name its authority's file in NODE_EXTRA_CA_CERTS`
  return `no S3 server is reached at ${host} (${message || code}): start it, or correct the address, s3+https:// with TLS`
}

function refused(host: string, bucket: string, status: number, text: string): string {
  const code = /<Code>(.*?)<\/Code>/s.exec(text)?.[1]
  if (status === 400 && /HTTPS server/i.test(text)) return `${host} speaks TLS: write s3+https://`
  if (code === undefined) return `what answers at ${host} is not an S3 server: correct the address`
  if (status === 401 || status === 403)
    return `the S3 server at ${host} refuses (${code}): correct key and secret, and let them list, read and write ${bucket}`
  if (status === 404) return `the S3 server at ${host} has no bucket ${bucket}: create it`
  return `the S3 server at ${host} cannot be used: ${status} ${code}`
}
