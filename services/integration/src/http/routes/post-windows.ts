import { bulkRoute } from '../../bulk/bulk-route.ts'
import { windowInput, windowRecord } from '../../records/window.ts'

export const postWindows = bulkRoute(
  { path: '/windows', scope: 'windows:write', tag: 'Windows', summary: 'Create or replace delivery windows' },
  windowRecord,
  async ({ deps: { clients }, viewer, operation, signal }) => ({
    toInput: (record, line) => ({ ok: true, value: windowInput(record, line) }),
    write: async (windows, requestId) =>
      (await clients.catalog.upsertWindows({ windows, operation }, { viewer, requestId, signal })).results,
  }),
)
