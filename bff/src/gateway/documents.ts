/**
 * Which documents are executed, by their hash: those of the web app's manifest, and those of releases whose pages may
 * still be open (docs/evolving-schemas.md).
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DomainError } from '@selvedge/platform/rpc/errors'

export interface DocumentRequest {
  documentId?: unknown
  query?: unknown
}

export interface Documents {
  /** @throws DomainError INVALID, reason UNKNOWN_DOCUMENT, for what is not on the list */
  textOf(request: DocumentRequest): string
  /** Of the manifest alone. */
  size: number
}

const releasedFolder = join(import.meta.dirname, '..', '..', 'released')

/**
 * @param file the manifest, a JSON object, hash → text; a file that is missing lists nothing
 * @param free any text is taken, for development and tests
 */
export function openDocuments(file: string, free: boolean): Documents {
  const own = file !== '' && existsSync(file) ? readDocuments(file) : []
  const released = globSync('*/documents.json', { cwd: releasedFolder })
  const known = new Map([...released.flatMap((path) => readDocuments(join(releasedFolder, path))), ...own])
  return {
    size: own.length,
    textOf({ documentId, query }) {
      const listed = typeof documentId === 'string' ? known.get(documentId) : undefined
      if (listed !== undefined) return listed
      if (free && typeof query === 'string' && query !== '') return query
      throw new DomainError('INVALID', 'this page is older or newer than the server; load it again', {
        reason: UNKNOWN_DOCUMENT,
      })
    },
  }
}

export const UNKNOWN_DOCUMENT = 'UNKNOWN_DOCUMENT'

function readDocuments(file: string): [hash: string, text: string][] {
  return Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
}
