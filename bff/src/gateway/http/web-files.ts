/** The built web app, read once at start: what is not in this list cannot be asked for. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export interface WebFile {
  type: string
  etag: string
  /** Its name changes with its content. */
  immutable: boolean
  /** The bytes in the best encoding the client takes; made on first use. */
  body(acceptEncoding: string): Promise<{ bytes: Buffer; encoding?: 'br' | 'gzip' }>
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const PACKED = new Set(['.woff2', '.png', '.webp', '.ico'])
/** Smaller ones gain nothing. */
const LEAST_BYTES = 1_024
/** Nearly the size of the best, at a tenth of its time. */
const BROTLI_QUALITY = 6

/** Files by their path below `/`; none when the folder does not exist. */
export function readWebFiles(folder: string): Map<string, WebFile> {
  if (folder === '' || !existsSync(folder)) return new Map()
  const paths = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile())
  return new Map(
    paths
      .filter((path) => extname(path) in TYPES && !path.startsWith('.'))
      .map((path) => [`/${path.split(sep).join('/')}`, readWebFile(folder, path)]),
  )
}

function readWebFile(folder: string, path: string): WebFile {
  const bytes = readFileSync(join(folder, path))
  const kind = extname(path)
  const packs = !PACKED.has(kind) && bytes.length >= LEAST_BYTES
  let asBrotli: Promise<Buffer> | undefined
  let asGzip: Promise<Buffer> | undefined
  return {
    type: TYPES[kind]!,
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    immutable: path.startsWith(`assets${sep}`),
    async body(acceptEncoding) {
      if (packs && /\bbr\b/.test(acceptEncoding)) return { bytes: await (asBrotli ??= brotli(bytes)), encoding: 'br' }
      if (packs && /\bgzip\b/.test(acceptEncoding))
        return { bytes: await (asGzip ??= promisify(gzip)(bytes)), encoding: 'gzip' }
      return { bytes }
    },
  }
}

function brotli(bytes: Buffer): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return promisify(brotliCompress)(bytes, { params })
}
