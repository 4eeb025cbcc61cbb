/** The contract of each kind of record, today's and those of the releases kept in `services/integration/released`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { z } from 'zod'
import type { JsonObject } from '../openapi/document.ts'
import type { RecordContract } from './check-record.ts'
import { kindNames, kinds } from './kinds.ts'
import type { KindName } from './kinds.ts'
import { shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'

export const releasedFolder = join(import.meta.dirname, '..', '..', 'released')

export interface Contracts {
  /**
   * @param since name of a release; undefined: the oldest
   * @throws DomainError INVALID, reason RELEASE_UNKNOWN
   */
  of(kind: KindName, since: string | undefined): RecordContract & { since: string }
}

/** Reads all releases; their names are days, the oldest comes first. */
export function openContracts(folder = releasedFolder): Contracts {
  const releases = readdirSync(folder).toSorted()
  const schemas = new Map(releases.map((release) => [release, schemasOf(join(folder, release, 'openapi.json'))]))
  const shapes = new Map(kindNames.map((name) => [name, currentShape(kinds[name].schema)]))
  return {
    of(name, since = releases[0] ?? '') {
      const released = schemas.get(since)
      if (!released) {
        throw new DomainError('INVALID', 'there is no such release', {
          reason: 'RELEASE_UNKNOWN',
          details: { releases },
        })
      }
      const kind = kinds[name]
      const then = released[idOf(kind.schema)] as JsonObject | undefined
      const now = shapes.get(name)!
      return { ...kind, now, then: then ? shapeOf(then, released) : { ...now, fields: new Map() }, since }
    },
  }
}

function schemasOf(file: string): JsonObject {
  const document = JSON.parse(readFileSync(file, 'utf8')) as { components: { schemas: JsonObject } }
  return document.components.schemas
}

function currentShape(schema: z.ZodType): Shape {
  const { $defs = {}, ...made } = z.toJSONSchema(schema, { io: 'input' }) as JsonObject
  return shapeOf(made, $defs as JsonObject)
}

/** Its name in the OpenAPI document. */
const idOf = (schema: z.ZodType) => schema.meta()!['id'] as string
