import type { NewId } from '@selvedge/platform/ids'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { Act } from '../domain/connection.ts'

/** Who writes, when, and how the record's id is made. */
export interface Author {
  /** As records carry it. */
  actor: string
  /** As people read it. */
  name: string
  organisationId: string
  now: Date
  newId: NewId
}

export function authorOf(viewer: Viewer, now: Date, newId: NewId): Author {
  return { actor: actorOf(viewer), name: viewer.userName, organisationId: viewer.organisationId, now, newId }
}

export function systemAuthor(now: Date, newId: NewId): Author {
  return { actor: 'system:connections', name: 'Selvedge', organisationId: '', now, newId }
}

export function actOf(author: Author, note: string): Act {
  return { at: author.now.toISOString(), by: author.name, byOrganisationId: author.organisationId, note }
}
