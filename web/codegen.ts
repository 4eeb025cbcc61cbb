import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CodegenConfig } from '@graphql-codegen/cli'

const bff = join(import.meta.dirname, '../bff')

/** The printed contract; before it is printed, the modules it is printed from. */
const printed = process.env.SELVEDGE_SCHEMA ?? join(bff, 'schema.graphql')
const schema = existsSync(printed) ? printed : join(bff, 'src/modules/*/schema.graphql')

/**
 * Documents become strings with their hash: the server accepts the hashes in `src/gen/persisted-documents.json`
 * and nothing else in production.
 */
const config: CodegenConfig = {
  schema,
  documents: join(import.meta.dirname, 'src/**/*.graphql'),
  ignoreNoDocuments: true,
  generates: {
    'src/gen/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'embedHashInDocument', hashPropertyName: 'hash', hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        scalars: { ID: 'string', DateTime: 'string', Date: 'string', Minor: 'number' },
        strictScalars: true,
      },
    },
  },
}

export default config
