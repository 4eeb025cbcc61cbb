/** Every document of the web app stays within the limits and fits the schema. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, specifiedRules, validate } from 'graphql'
import { expect, test } from 'vitest'
import { limitRules, parseOptions } from '../src/gateway/limits.ts'
import { modules } from '../src/gateway/modules.ts'
import { buildSchema } from '../src/gateway/schema/build-schema.ts'

const file = join(import.meta.dirname, '../../web/src/gen/persisted-documents.json')

test('the documents of the web app are executed by this gateway', () => {
  const documents = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
  const schema = buildSchema(modules)
  const rules = [...specifiedRules, ...limitRules(false)]
  const faults = Object.values(documents).flatMap((text) =>
    validate(schema, parse(text, parseOptions), rules).map(({ message }) => `${message} ${text}`),
  )
  expect(faults).toEqual([])
})
