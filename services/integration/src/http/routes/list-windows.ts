import { z } from 'zod'
import { presentWindow, windowView } from '../../records/window.ts'
import { readRoute } from '../json-route.ts'

export const listWindows = readRoute(
  {
    path: '/windows',
    scope: 'windows:write',
    tag: 'Windows',
    summary: 'All delivery windows',
    query: z.strictObject({}),
    response: z.object({ windows: z.array(windowView) }),
  },
  async (_query, { deps, viewer, signal }) => {
    const { windows } = await deps.clients.catalog.listWindows({ brandId: '' }, { viewer, signal })
    return { windows: windows.map(presentWindow) }
  },
)
