// The checks that need nothing running, in the order in which their answers are wanted.
import { join } from 'node:path'
import { releaseNames } from '../protos/releases/releases.ts'
import { brokenWalls } from './check-walls.ts'
import { command } from './command.ts'
import { brokenProtos } from './protos-only-grow.ts'

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

function protosOnlyGrow(): string {
  const images = releaseNames().map((release) => join('released', release, 'image.binpb'))
  return images.length === 0 ? 'protos/released has no release' : brokenProtos('protos', images)
}
