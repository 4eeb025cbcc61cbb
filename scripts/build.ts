// `npm run build`: code generation and the web app's build, repeated only when their sources changed.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Step {
  name: string
  sources: string[]
  output: string
  run(root: string): void
}

const steps: Step[] = [
  {
    name: 'Generating code',
    sources: [
      'protos/**/*.proto',
      'protos/buf*.yaml',
      'protos/released/*/*.{binpb,json}',
      'bff/src/modules/**/*.graphql',
      'bff/schema.graphql',
      'web/src/**/*.graphql',
      '{bff,web}/codegen.ts',
      'scripts/codegen.ts',
    ],
    output: 'protos/gen',
    run: (root) =>
      execFileSync(process.execPath, [join(root, 'scripts', 'codegen.ts')], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
  },
  {
    name: 'Building the web app',
    sources: [
      'web/src/**/*.{ts,tsx,css,graphql,po}',
      'web/*.{ts,html,json}',
      'web/public/**',
      'bff/schema.graphql',
      'pnpm-lock.yaml',
    ],
    output: 'web/dist',
    run: (root) =>
      execFileSync(process.execPath, [join(root, 'web/node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
        cwd: join(root, 'web'),
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
  },
]

/** Runs each step whose sources differ from those of its last run, telling so in one line. */
export async function buildIfStale(root: string): Promise<void> {
  for (const step of steps) {
    const hashFile = join(root, 'node_modules', '.cache', `${step.output.replaceAll('/', '-')}.hash`)
    const hash = hashOf(root, step.sources)
    if (existsSync(join(root, step.output)) && existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash) continue
    console.log(`${step.name} …`)
    step.run(root)
    mkdirSync(dirname(hashFile), { recursive: true })
    writeFileSync(hashFile, hash)
  }
}

function hashOf(root: string, patterns: string[]): string {
  const hash = createHash('sha256')
  const skip = (path: string) =>
    path.includes('node_modules') ||
    path.includes('/gen/') ||
    path.includes('/dist/') ||
    statSync(join(root, path)).isDirectory()
  for (const file of [...new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: root })))].sort()) {
    if (!skip(file) && statSync(join(root, file)).isFile()) hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

if (import.meta.main) await buildIfStale(join(import.meta.dirname, '..'))
