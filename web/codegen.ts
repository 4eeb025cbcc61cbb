import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CodegenConfig } from '@graphql-codegen/cli'

const schema = join(import.meta.dirname, '../bff/schema.graphql')

/**
 * Documents become strings with their hash: the server accepts the hashes in `src/gen/persisted-documents.json`
 * and nothing else in production. Before the schema is printed there is nothing to generate from.
 */
const config: CodegenConfig = {
  schema: existsSync(schema) ? schema : [],
  documents: join(import.meta.dirname, 'src/**/*.graphql'),
  ignoreNoDocuments: true,
  generates: !existsSync(schema)
    ? {}
    : {
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
            avoidOptionals: { field: true },
            scalars: { DateTime: 'string', Date: 'string', Cursor: 'string' },
          },
        },
      },
}

export default config
