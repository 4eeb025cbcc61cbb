/** Groups of hits: what is asked of the server, and how its answer is read. */
import { all } from './visible.ts'
import { tieBreakOf } from './order.ts'
import type { CardSource } from './source.ts'
import type { estypes } from '@elastic/elasticsearch'
import type { Group } from '../query.ts'
import type { SearchSchema } from '../schema.ts'
import type { Viewer } from './visible.ts'

/** A page has at most 200 groups, and a group seldom more than a few dozen documents. */
const MOST_ASKED = 10_000

export function membersAsked(schema: SearchSchema, viewer: Viewer, groups: readonly string[]): estypes.SearchRequest {
  return {
    query: all(viewer.visible, { terms: { group: [...groups] } }),
    sort: tieBreakOf(schema),
    size: MOST_ASKED,
    track_total_hits: false,
    _source: ['id', 'version', 'card', 'group'],
  }
}

export function membersAnswered(found: readonly CardSource[], most: number): Record<string, Group> {
  const groups = new Map<string, Group>()
  for (const { id, version, card, group } of found) {
    const known = groups.get(group) ?? { total: 0, members: [] }
    groups.set(group, known)
    known.total++
    if (known.members.length < most) known.members.push({ id, version, card })
  }
  return Object.fromEntries(groups)
}
