import type { ViewerFragment } from '../../gen/graphql.ts'

/** Who looks at the page. */
export type Viewer = ViewerFragment
