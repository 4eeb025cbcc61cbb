// `npm run release-contracts -- 2026-11-29`: keeps the contracts of this moment for good, as those of a release.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../platform/testing/free-port.ts'
import { metricTags } from '../protos/gen/metric-tags.ts'
import { releasedFolder } from '../protos/releases/releases.ts'
import { optionsOf } from '../protos/releases/topic-options.ts'
import { topics } from '../protos/topics.ts'
import { fillDemo } from '../stack/src/demo/fill-demo.ts'
import { createStack } from '../stack/src/embedded/embedded-stack.ts'
import { recordMessages } from './record-messages.ts'

const root = join(import.meta.dirname, '..')
const [release = ''] = process.argv.slice(2)
if (!/^\d{4}-\d{2}-\d{2}$/.test(release)) fail('name the release by its day: npm run release-contracts -- 2026-11-29')
const folders = {
  protos: join(releasedFolder, release),
  bff: join(root, 'bff', 'released', release),
  api: join(root, 'services', 'integration', 'released', release),
}
if (Object.values(folders).some((folder) => existsSync(folder))) fail(`${release} is released: what it promised stays`)

const dataDir = mkdtempSync(join(tmpdir(), 'selvedge-release-'))
try {
  console.log('A showroom is filled, so that there are messages to record …')
  await runShowroom(dataDir)
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  await writeProtos(folders.protos)
  copyFileSync(join(root, 'bff', 'schema.graphql'), join(folders.bff, 'schema.graphql'))
  copyFileSync(join(root, 'web', 'src', 'gen', 'persisted-documents.json'), join(folders.bff, 'documents.json'))
  copyFileSync(join(root, 'services', 'integration', 'openapi.json'), join(folders.api, 'openapi.json'))
  execFileSync(process.execPath, [join(root, 'scripts', 'codegen.ts')], { stdio: 'inherit' })
} finally {
  rmSync(dataDir, { recursive: true })
}
console.log(`The contracts of ${release} are kept. Commit them.`)

/** The demo, made through the doors that people and brands use. */
async function runShowroom(dir: string): Promise<void> {
  const port = await freePort()
  const stack = createStack({ dataDir: dir, port, webDir: '', logLevel: 'error' })
  await stack.start()
  try {
    await fillDemo({ url: `http://127.0.0.1:${port}`, dataDir: dir })
  } finally {
    await stack.stop()
  }
}

async function writeProtos(folder: string): Promise<void> {
  const buf = join(root, 'protos', 'node_modules', '.bin', 'buf')
  execFileSync(buf, ['build', '-o', join(folder, 'image.binpb')], { cwd: join(root, 'protos') })
  const all = Object.values(topics)
  const options = all.map((topic) => optionsOf(topic, metricTags))
  writeFileSync(join(folder, 'topics.json'), `${JSON.stringify(options, null, 2)}\n`)
  const recorded = all.map((topic) => ({ name: topic.name, read: (bytes: Uint8Array): object => topic.decode(bytes) }))
  await recordMessages(join(dataDir, 'log'), recorded, join(folder, 'messages'))
}

function fail(reason: string): never {
  console.error(reason)
  process.exit(2)
}
