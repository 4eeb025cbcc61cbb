/** Which documents are executed: those of the web app's manifest, by their hash. */
import { existsSync, readFileSync } from 'node:fs'
import { DomainError } from '@selvedge/platform/rpc/errors'

export interface DocumentRequest {
  documentId?: unknown
  query?: unknown
}

export interface Documents {
  /** @throws DomainError INVALID, reason UNKNOWN_DOCUMENT, for what is not on the list */
  textOf(request: DocumentRequest): string
  size: number
}

/**
 * @param file a JSON object, hash → text; a file that is missing lists nothing
 * @param free any text is taken, for development and tests
 */
export function openDocuments(file: string, free: boolean): Documents {
  const known = new Map<string, string>(
    file !== '' && existsSync(file)
      ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
      : [],
  )
  return {
    size: known.size,
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
