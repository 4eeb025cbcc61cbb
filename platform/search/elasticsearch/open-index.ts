/**
 * Creates an index, or finds it. Readers and writers know it by an alias alone: the server makes an index of its own
 * accord for a name it does not know, but never an alias.
 */
import { randomUUID } from 'node:crypto'
import { errors } from '@elastic/elasticsearch'
import { SchemaMismatchError, IndexMissingError } from '../search-errors.ts'
import { isOfSchema, mapping, settings } from './mapping.ts'
import type { Connection } from './connect.ts'
import type { IndexMeta } from './mapping.ts'
import type { SearchSchema } from '../schema.ts'

export function concreteName(alias: string): string {
  return `${alias}_docs`
}

/** @returns the index's birth */
export async function createIndex(connection: Connection, alias: string, schema: SearchSchema): Promise<string> {
  await connection.ask(async (client) => {
    if (await client.indices.exists({ index: alias })) return
    try {
      await client.indices.create({
        index: concreteName(alias),
        aliases: { [alias]: {} },
        settings,
        mappings: mapping(schema, randomUUID()),
      })
    } catch (error) {
      // Another writer was quicker.
      if (!(error instanceof errors.ResponseError) || !error.message.includes('resource_already_exists')) throw error
    }
  })
  return findIndex(connection, alias, schema)
}

/**
 * @returns the index's birth
 * @throws IndexMissingError, SchemaMismatchError
 */
export async function findIndex(connection: Connection, alias: string, schema: SearchSchema): Promise<string> {
  const found = await connection.ask((client) => client.indices.getMapping({ index: alias }))
  const meta = Object.values(found)[0]?.mappings._meta as Partial<IndexMeta> | undefined
  if (!meta?.birth) throw new IndexMissingError(`no search index behind ${alias}`)
  if (!isOfSchema(meta, schema)) {
    throw new SchemaMismatchError(`${alias} was built for another schema; raise the view's version`)
  }
  return meta.birth
}
