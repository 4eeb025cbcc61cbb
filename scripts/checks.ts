// The checks that need nothing running, in the order in which their answers are wanted.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { releaseNames } from '../protos/releases/releases.ts'
import { brokenWalls } from './check-walls.ts'

const root = join(import.meta.dirname, '..')
const bin = (folder: string, name: string) => join(root, folder, 'node_modules', '.bin', name)
const node = process.execPath

export interface Check {
  name: string
  /** Nothing when all is well, else what is wrong. */
  run(): string
}

export const checks: Check[] = [
  { name: 'code generation', run: () => command('.', node, 'scripts/codegen.ts') },
  { name: 'format', run: () => command('.', bin('.', 'oxfmt'), '--check') },
  { name: 'lint', run: () => command('.', bin('.', 'oxlint')) },
  { name: 'import walls', run: () => brokenWalls().join('\n') },
  { name: 'types of servers', run: () => command('.', bin('.', 'tsc'), '-p', 'tsconfig.json') },
  { name: 'types of the web app', run: () => command('web', bin('.', 'tsc'), '-p', 'tsconfig.json') },
  { name: 'types of the journeys', run: () => command('e2e', bin('.', 'tsc'), '-p', 'tsconfig.json') },
  { name: 'proto lint', run: () => command('protos', bin('protos', 'buf'), 'lint') },
  { name: 'protos only grow', run: protosOnlyGrow },
  { name: 'printed GraphQL schema', run: () => command('bff', node, 'print-schema.ts', '--check') },
  { name: 'printed OpenAPI', run: () => command('services/integration', node, 'print-openapi.ts', '--check') },
  { name: 'printed deployment', run: () => command('stack', node, 'print-deploy.ts', '--check') },
]

/** Against the image of every release: what the last one kept, one before it may have promised otherwise. */
function protosOnlyGrow(): string {
  const buf = bin('protos', 'buf')
  const images = releaseNames().map((release) => join('released', release, 'image.binpb'))
  const said = images.map((image) => command('protos', buf, 'breaking', '--against', image))
  return images.length === 0 ? 'protos/released has no release' : said.filter((text) => text !== '').join('\n')
}

function command(folder: string, program: string, ...args: string[]): string {
  const cwd = join(root, folder)
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 })
  return status === 0 ? '' : `${error ?? ''}${stdout}${stderr}`.trim() || `ended with ${status}`
}
