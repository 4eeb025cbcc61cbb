import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { fold, searchWords } from '../../../read-models/fold.ts'
import { capped } from '../../shared/page-size.ts'
import { pageOf } from '../../shared/slice.ts'
import { newestConnectionLoader, newestMatchMakingLoader } from '../loaders.ts'
import { relationOf } from '../relation.ts'

export const brands: QueryResolvers['brands'] = async (_root, { input }, context) => {
  const { text, country, category, season, relation, first, after } = input
  const words = searchWords(text ?? '')
  const all = await context.models.viewer.organisationsOf('BRAND')
  let found = all.filter(
    (brand) =>
      matches(brand, words) &&
      (!country || brand.countries.includes(country)) &&
      (!category || brand.categories.includes(category)) &&
      (!season || brand.seasons.includes(season)),
  )
  if (relation) {
    const ids = found.map(({ id }) => id)
    const [connections, matchMakings] = await Promise.all([
      newestConnectionLoader(context).loadMany(ids),
      newestMatchMakingLoader(context).loadMany(ids),
    ])
    found = found.filter(
      (_brand, index) =>
        relationOf(known(connections[index]), known(matchMakings[index])?.matchMaking ?? null) === relation,
    )
  }
  const byName = found.toSorted((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1))
  const { total, rows, cursor } = pageOf(byName, ({ id }) => id, after, capped(first, 24, 100))
  const values = (of: (brand: Organisation) => string[]) => [...new Set(all.flatMap(of))].toSorted()
  return {
    total,
    rows: rows.map(({ id }) => ({ id })),
    cursor,
    countries: values((brand) => brand.countries),
    categories: values((brand) => brand.categories),
    seasons: values((brand) => brand.seasons),
  }
}

function matches({ name, introduction }: Organisation, words: readonly string[]): boolean {
  const text = fold(`${name}\n${introduction}`)
  return words.every((word) => text.includes(word))
}

function known<T>(loaded: T | Error | undefined): T | null {
  if (loaded instanceof Error) throw loaded
  return loaded ?? null
}
