import type { ViewBuildsQuery } from '../../../gen/graphql.ts'

export type Build = ViewBuildsQuery['viewBuilds'][number]

export const buildKey = ({ view, version, generation }: Build) => `${view} ${version} ${generation}`

/** Of all log positions of its topics, 0 to 100; null: it is not followed. */
export function percentDone({ done, of }: Pick<Build, 'done' | 'of'>): number | null {
  return of === 0 ? null : Math.floor((100 * Math.min(done, of)) / of)
}

/** A view is built one generation at a time. */
export function isBuilding(builds: readonly Build[], view: string): boolean {
  return builds.some((build) => build.view === view && build.state === 'BUILDING')
}

/** Built and compared; it is for the operator to show it or to delete it. */
export function waitsForWord({ state, hold, refusal, comparison }: Build): boolean {
  return state === 'BUILDING' && comparison !== null && (hold || refusal !== '')
}

/** What differs in the sets of rows and in the answers; null: not compared. */
export function differences({ comparison }: Pick<Build, 'comparison'>): number | null {
  if (!comparison) return null
  const rows = comparison.sets.map(({ onlyLive, onlyBuilt, different }) => onlyLive + onlyBuilt + different)
  return rows.reduce((sum, count) => sum + count, comparison.differing)
}
