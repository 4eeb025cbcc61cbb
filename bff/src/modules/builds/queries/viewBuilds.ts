import type { Comparison, Generation } from '@selvedge/protos/gen/views/v1/views_service'
import type { BuildComparison, BuildState, QueryResolvers, RowFoundIn, ViewBuild } from '../../../gen/resolvers.ts'
import { allGenerations } from '../holders.ts'

export const viewBuilds: QueryResolvers['viewBuilds'] = async (_root, _args, context) => {
  const generations = await allGenerations(context)
  return generations.map(shown)
}

function shown({ state, switchedAt, secondsLeft, comparison, limits: _, ...rest }: Generation): ViewBuild {
  return {
    ...rest,
    state: state.toUpperCase() as BuildState,
    switchedAt: switchedAt || null,
    secondsLeft: secondsLeft < 0 ? null : secondsLeft,
    comparison: comparison ? shownComparison(comparison) : null,
  }
}

function shownComparison({ sets, ...rest }: Comparison): BuildComparison {
  return {
    ...rest,
    sets: sets.map((set) => ({
      ...set,
      samples: set.samples.map((each) => ({ ...each, foundIn: each.foundIn.toUpperCase() as RowFoundIn })),
    })),
  }
}
