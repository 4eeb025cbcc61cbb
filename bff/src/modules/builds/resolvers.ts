import type { Resolvers } from '../../gen/resolvers.ts'
import { compareBuild } from './mutations/compareBuild.ts'
import { dropBuild } from './mutations/dropBuild.ts'
import { rebuildView } from './mutations/rebuildView.ts'
import { switchBuild } from './mutations/switchBuild.ts'
import { viewBuilds } from './queries/viewBuilds.ts'

export const resolvers: Resolvers = {
  Query: { viewBuilds },
  Mutation: { rebuildView, compareBuild, switchBuild, dropBuild },
}
