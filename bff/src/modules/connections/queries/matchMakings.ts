import type { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import type { MatchMakings } from '@selvedge/protos/gen/connections/v1/connections_service'
import type { GatewayContext } from '../../../gateway/context.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import type { MatchMakingStatus, QueryResolvers } from '../../../gen/resolvers.ts'
import { fold, searchWords } from '../../../read-models/fold.ts'
import { capped } from '../../shared/page-size.ts'
import { knownOrganisationLoader, otherOf } from '../loaders.ts'
import type { ShownMatchMaking } from '../shown.ts'

const PAGE = 200
const MOST_PAGES = 10

export const matchMakings: QueryResolvers['matchMakings'] = async (_root, { input }, context) => {
  const { statuses, text, first, after } = input
  const limit = capped(first, 50, 100)
  const words = searchWords(text ?? '')
  const ask = (from: string, size: number) =>
    context.clients.connections.listMatchMakings(
      { statuses: [...(statuses ?? [])], after: from, limit: size, otherIds: [], ids: [] },
      callOptions(context),
    )
  if (words.length === 0) {
    const page = await ask(after ?? '', limit)
    return { rows: shown(page), cursor: page.next || null, counts: countsOf(page) }
  }
  // Names are not connections' to know, so the words are looked for here.
  const rows: ShownMatchMaking[] = []
  let page = await ask(after ?? '', PAGE)
  const counts = countsOf(page)
  for (let pages = 1; ; pages++) {
    for (const row of shown(page)) if (await isNamed(row.matchMaking, words, context)) rows.push(row)
    if (rows.length > limit || page.next === '' || pages === MOST_PAGES) break
    page = await ask(page.next, PAGE)
  }
  const cursor = rows.length > limit ? rows[limit - 1]!.matchMaking.id : null
  return { rows: rows.slice(0, limit), cursor, counts }
}

async function isNamed(matchMaking: MatchMaking, words: readonly string[], context: GatewayContext): Promise<boolean> {
  const { name } = await knownOrganisationLoader(context).load(otherOf(matchMaking, context))
  return words.every((word) => fold(name).includes(word))
}

function shown({ matchMakings }: MatchMakings): ShownMatchMaking[] {
  return matchMakings.map(({ matchMaking, offered }) => ({ matchMaking: matchMaking!, offered }))
}

function countsOf({ counts }: MatchMakings) {
  return counts.map(({ status, count }) => ({ status: status as MatchMakingStatus, count }))
}
