/** Every view the projector fills. A read model is added here and in `gateway/read-models.ts`. */
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { View } from '@selvedge/platform/views/view'
import { viewerView } from '../read-models/viewer/view.ts'
import type { ProjectorConfig } from './config.ts'

/** Called once at start: a view that writes somewhere else besides (a search index) is made from what is given. */
export function createViews(_config: ProjectorConfig, _runtime: Runtime): View[] {
  return [viewerView]
}
