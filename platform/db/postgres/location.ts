/** A database at scale is a schema: `postgres://user:password@host:port/database?schema=catalog`. */

/** PostgreSQL cuts longer names without a word. */
const MOST_NAME_BYTES = 63

export function isPostgres(location: string): boolean {
  return location.startsWith('postgres://') || location.startsWith('postgresql://')
}

/**
 * The location of a schema of the server. Hyphens become underscores, so that nobody has to quote the name.
 * @throws Error when the name is no plain identifier
 */
export function schemaLocation(url: string, name: string): string {
  const location = new URL(url)
  location.searchParams.set('schema', name.replaceAll('-', '_'))
  parseLocation(location.href)
  return location.href
}

export interface Location {
  /** Without the schema, for the driver. */
  url: string
  schema: string
}

export function parseLocation(location: string): Location {
  const url = new URL(location)
  const schema = url.searchParams.get('schema') ?? ''
  if (!/^[a-z][a-z0-9_]*$/.test(schema) || schema.length > MOST_NAME_BYTES) {
    throw new Error(`not a schema's name: "${schema}"`)
  }
  url.searchParams.delete('schema')
  return { url: url.href, schema }
}
