import {
  CompareBuildDocument,
  DropBuildDocument,
  RebuildViewDocument,
  SwitchBuildDocument,
  ViewBuildsDocument,
} from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'

const buildsApi = api.injectEndpoints({
  endpoints: (build) => ({
    viewBuilds: build.query({ ...documentEndpoint(ViewBuildsDocument), providesTags: ['ViewBuild'] }),
    rebuildView: build.mutation({ ...documentEndpoint(RebuildViewDocument), invalidatesTags: ['ViewBuild'] }),
    compareBuild: build.mutation({ ...documentEndpoint(CompareBuildDocument), invalidatesTags: ['ViewBuild'] }),
    switchBuild: build.mutation({ ...documentEndpoint(SwitchBuildDocument), invalidatesTags: ['ViewBuild'] }),
    dropBuild: build.mutation({ ...documentEndpoint(DropBuildDocument), invalidatesTags: ['ViewBuild'] }),
  }),
})

export const {
  useViewBuildsQuery,
  useRebuildViewMutation,
  useCompareBuildMutation,
  useSwitchBuildMutation,
  useDropBuildMutation,
} = buildsApi
