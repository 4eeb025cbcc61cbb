// Writes what `deploy` has from the topology; `--check` fails when it is not up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chartTopology } from './src/deploy/chart-topology.ts'
import { composeFile } from './src/deploy/compose-file.ts'

const printed = {
  'compose.yaml': composeFile(),
  'helm/selvedge/files/topology.yaml': chartTopology(),
}

for (const [name, text] of Object.entries(printed)) {
  const file = join(import.meta.dirname, '..', 'deploy', name)
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`deploy/${name} is not what the topology says: node stack/print-deploy.ts`)
    process.exitCode = 1
  }
}
