// Writes `openapi.json`, the contract of the brands' API; `--check` fails when it is not what the routes say.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { routes } from './src/http/routes.ts'
import { openApiDocument } from './src/openapi/document.ts'

const file = join(import.meta.dirname, 'openapi.json')
const printed = `${JSON.stringify(openApiDocument(routes), null, 2)}\n`

if (!process.argv.includes('--check')) writeFileSync(file, printed)
else if (readFileSync(file, 'utf8') !== printed) {
  console.error(
    'services/integration/openapi.json is not what the routes say: node services/integration/print-openapi.ts',
  )
  process.exit(1)
}
