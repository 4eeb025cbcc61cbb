import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { billOfWhole } from './bill.ts'
import type { Bill, Component } from './bill.ts'

const root = join(import.meta.dirname, '..', '..')

/** What the processes need, and what the pages are made from. */
const shipped = ['@selvedge/stack...', '@selvedge/web...']

/** Of what is installed here: packages that only other machines need are not in it. @throws Error with what pnpm complains of */
export function shippedBill(): Bill {
  const words = ['--yes', 'pnpm@12.20.0', 'sbom', '--prod', ...shipped.map((name) => `--filter=${name}`)]
  const form = ['--sbom-format=cyclonedx', '--sbom-spec-version=1.6', '--sbom-type=application']
  const { status, stdout, stderr, error } = spawnSync('npx', [...words, ...form], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  })
  if (status !== 0) throw new Error(`pnpm made no bill of materials: ${error ?? stderr}`)
  return billOfWhole(JSON.parse(stdout) as Bill, thisNode())
}

/** The image has this very file. */
function thisNode(): Component {
  const { node: version } = process.versions
  const purl = `pkg:generic/node@${version}`
  const content = createHash('sha256').update(readFileSync(process.execPath)).digest('hex')
  return {
    type: 'application',
    'bom-ref': purl,
    name: 'node',
    version,
    purl,
    licenses: [{ license: { id: 'MIT' } }],
    hashes: [{ alg: 'SHA-256', content }],
  }
}
