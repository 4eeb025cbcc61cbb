// Prints the OpenAPI document beside this file; the committed copy must not drift from the routes.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { routes } from './src/http/routes.ts'
import { openApiDocument } from './src/openapi/document.ts'

writeFileSync(join(import.meta.dirname, 'openapi.json'), `${JSON.stringify(openApiDocument(routes), null, 2)}\n`)
