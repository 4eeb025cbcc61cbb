// Writes `schema.graphql`, the schema the web app is generated from; `--check` fails when it is not up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { readSchema } from './src/gateway/schema/build-schema.ts'

const modules = readdirSync(join(import.meta.dirname, 'src', 'modules'))
  .toSorted()
  .map((name) => ({ name }))
const file = join(import.meta.dirname, 'schema.graphql')
const printed = `# Printed from src/modules: change it there, then \`node bff/print-schema.ts\`.\n\n${printSchema(lexicographicSortSchema(readSchema(modules)))}\n`
const before = existsSync(file) ? readFileSync(file, 'utf8') : ''

if (!process.argv.includes('--check')) writeFileSync(file, printed)
else if (before !== printed) {
  console.error('bff/schema.graphql is not what the modules say: node bff/print-schema.ts')
  process.exit(1)
}
