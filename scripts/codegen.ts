// Generates everything that is generated: wire types from protos, GraphQL types for server and web.
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { releaseNames, topicsOfRelease } from '../protos/releases/releases.ts'
import { metricTagsCode } from './metric-tags.ts'
import type { Image } from './metric-tags.ts'

const root = join(import.meta.dirname, '..')

/** @returns what it printed */
function run(folder: string, command: string, ...args: string[]): string {
  const cwd = join(root, folder)
  return execFileSync(join(cwd, 'node_modules', '.bin', command), args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PATH: `${join(cwd, 'node_modules', '.bin')}:${process.env.PATH}` },
  })
}

/**
 * ts-proto strips the prefix from an enum's keys but not from its values. With values equal to keys ("PLACED")
 * the same word stands in tables, in code and in GraphQL; on the wire an enum is a number anyway.
 */
export function shortenEnumValues(code: string): string {
  const long = new Map<string, string>()
  for (const [, key, value] of code.matchAll(/^ {2}([A-Z][A-Z0-9_]*): "([A-Z0-9_]+)",$/gm)) {
    if (value!.endsWith(`_${key}`)) long.set(value!, key!)
  }
  return code.replaceAll(/"([A-Z0-9_]+)"/g, (text, value) => (long.has(value) ? `"${long.get(value)}"` : text))
}

/** @param folder below `protos`, for its `gen` */
function generateWireTypes(folder: string, ...args: string[]): void {
  run('protos', 'buf', 'generate', ...args, '-o', folder)
  for (const file of globSync(`${folder}/gen/**/*.ts`, { cwd: join(root, 'protos') })) {
    const path = join(root, 'protos', file)
    writeFileSync(path, shortenEnumValues(readFileSync(path, 'utf8')))
  }
}

generateWireTypes('.')
const image = JSON.parse(run('protos', 'buf', 'build', '-o', '-#format=json')) as Image
writeFileSync(join(root, 'protos', 'gen', 'metric-tags.ts'), metricTagsCode(image))
// The readers of every release: tests let them read what is written today.
for (const release of releaseNames()) {
  const types = topicsOfRelease(release).map(({ messageType }) => `--type=${messageType}`)
  generateWireTypes(`released/${release}`, `released/${release}/image.binpb`, ...types)
}
if (existsSync(join(root, 'bff', 'codegen.ts'))) run('bff', 'graphql-codegen', '--config', 'codegen.ts')
if (existsSync(join(root, 'web', 'codegen.ts')) && existsSync(join(root, 'bff', 'schema.graphql'))) {
  run('web', 'graphql-codegen', '--config', 'codegen.ts')
}
