import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { refusedLicences } from './licences.ts'
import { shippedBill } from './shipped-bill.ts'

const bill = shippedBill()

const library = createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')
/** CycloneDX's own, from the files of its library. */
const schema = (file: string) =>
  JSON.parse(readFileSync(join(dirname(library), 'res', 'schema', file), 'utf8')) as object

test('it is what CycloneDX calls a bill of materials', () => {
  // How addresses and moments are written is not looked at: the schema has forms of its own for them.
  const ajv = new Ajv({ strict: false, validateFormats: false })
  for (const part of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    const file = `${part}.SNAPSHOT.schema.json`
    ajv.addSchema(schema(file), `http://cyclonedx.org/schema/${file}`)
  }
  const validate = ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'))
  expect(validate(bill), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...bill, components: [{ name: 'without a type' }] })).toBe(false)
})

test('it has what runs and what pages are made from, with its Node, and nothing that only builds or tests', () => {
  const names = bill.components.map(({ group, name }) => (group ? `${group}/${name}` : name))
  expect(names).toEqual(expect.arrayContaining(['fastify', 'kafkajs', 'sharp', 'react', '@mantine/core', 'node']))
  for (const name of ['vitest', 'typescript', 'knip', '@playwright/test']) expect(names).not.toContain(name)
  expect(names.filter((name) => name.startsWith('@selvedge/'))).toEqual([])
  expect(bill.components.find(({ purl }) => purl.startsWith('pkg:generic/node@'))!.version).toBe(process.versions.node)
})

test('each has a version, and a hash of what was fetched', () => {
  for (const { name, version, hashes = [], externalReferences = [] } of bill.components) {
    expect(version, name).not.toBe('')
    const all = [...hashes, ...externalReferences.flatMap((reference) => reference.hashes ?? [])]
    expect(all.map(({ content }) => content).join(), name).toMatch(/^[0-9a-f]{64}/)
  }
})

test('each has a licence that is allowed', () => expect(refusedLicences(bill.components)).toEqual([]))
