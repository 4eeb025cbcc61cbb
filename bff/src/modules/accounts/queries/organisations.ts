import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

const MOST = 100

export const organisations: QueryResolvers['organisations'] = async (
  _root,
  { kind, search, after, limit },
  context,
) => {
  const request = {
    kind: kind ?? ('UNSPECIFIED' as const),
    search: search ?? '',
    after: after ?? '',
    limit: Math.min(limit ?? 50, MOST),
  }
  const page = await context.clients.accounts.listOrganisations(request, callOptions(context))
  return { organisations: page.organisations, next: page.next || null }
}
