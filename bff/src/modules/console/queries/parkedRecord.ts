import { parkedLine } from '@selvedge/platform/runtime/parked-line'
import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const parkedRecord: QueryResolvers['parkedRecord'] = async (_root, { input }, context) => {
  const { service, group, id } = input
  const request = { service, group, afterId: id - 1, limit: 1 }
  const { records } = await context.clients.insight.readParked(request, callOptions(context))
  const [found] = records
  return found?.record?.id === id ? parkedLine(found) : null
}
