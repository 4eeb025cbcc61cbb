// A real S3 server on a folder, built from its Go module.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../platform/testing/free-port.ts'
import { cached } from './cache.ts'
import { command } from './command.ts'
import { isListening, launch, own, serverFolder, type Place, type Server } from './server.ts'

const MODULE = 'github.com/versity/versitygw/cmd/versitygw'
const VERSION = 'v1.8.0'
const BUCKET = 'selvedge'

export async function startS3({ port: given, folder = serverFolder('s3') }: Place = {}): Promise<Server> {
  const home = cached(`versitygw-${VERSION}`, (target) => {
    command('go', ['install', `${MODULE}@${VERSION}`], 'to build an S3 server', target, { GOBIN: target })
  })
  // A folder in the first one is a bucket; what belongs to an object beside its content is kept in the second.
  const paths = ['objects', join('objects', BUCKET), 'sidecar'].map((name) => join(folder, name))
  for (const path of paths) {
    mkdirSync(path, { recursive: true })
    own(path)
  }
  const port = given ?? (await freePort())
  const address = `127.0.0.1:${port}`
  const running = await launch(folder, {
    name: 's3',
    program: join(home, 'versitygw'),
    args: [
      '--port',
      address,
      '--access',
      'tests',
      '--secret',
      'tests-secret',
      'posix',
      '--sidecar',
      paths[2]!,
      paths[0]!,
    ],
    isReady: () => isListening(port),
  })
  const url = `s3+http://tests:tests-secret@${address}/${BUCKET}`
  return { variable: 'S3_URL', url, version: `versitygw ${VERSION.slice(1)}`, ...running }
}
