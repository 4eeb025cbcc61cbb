import { DomainError } from './errors.ts'
import type { OrganisationKind, Role, Viewer } from './viewer.ts'

export interface Grant {
  /** Kinds of organisation that may call; SYSTEM and OPERATOR only where they are named. */
  kinds: readonly OrganisationKind[]
  /** People's roles that may call; all unless given. OPERATOR and SYSTEM viewers have no finer role. */
  roles?: readonly Role[]
  /** An API key may call when it holds one of these; no key may unless given. */
  scopes?: readonly string[]
}

/** Who may call a method. Plain data, so that the isolation matrix can be generated from it. */
export type Rule = { anonymous: true } | { anonymous: false; grants: readonly Grant[] }

/** Any one of the grants is enough. */
export function allow(...grants: [Grant, ...Grant[]]): Rule {
  return { anonymous: false, grants }
}

/** Only services acting by themselves. */
export const systemOnly: Rule = allow({ kinds: ['SYSTEM'] })

/** Anyone who reaches the address, without a viewer. */
export const anonymous: Rule = { anonymous: true }

/** @throws DomainError UNAUTHENTICATED without a viewer, NOT_ALLOWED with one that the rule does not name. */
export function enforce(rule: Rule, viewer: Viewer | undefined): void {
  if (rule.anonymous) return
  if (!viewer) throw new DomainError('UNAUTHENTICATED', 'this call needs a viewer', { reason: 'VIEWER_MISSING' })
  if (!rule.grants.some((grant) => covers(grant, viewer))) {
    throw new DomainError('NOT_ALLOWED', 'this viewer may not do that', { reason: 'ROLE_NOT_ALLOWED' })
  }
}

function covers({ kinds, roles, scopes }: Grant, viewer: Viewer): boolean {
  if (!kinds.includes(viewer.organisationKind)) return false
  if (viewer.keyId !== undefined) return scopes?.some((scope) => viewer.scopes.includes(scope)) ?? false
  if (viewer.organisationKind === 'SYSTEM' || viewer.organisationKind === 'OPERATOR') return true
  return roles?.includes(viewer.role) ?? true
}
