import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { organisationSaved } from '../done.ts'

export const saveDoor: MutationResolvers['saveDoor'] = async (_root, { input }, context) => {
  const { id, address } = input
  const door = { ...input, id: id ?? '', address: { ...address, id: address.id ?? '' } }
  return organisationSaved(await context.clients.accounts.saveDoor({ door, organisationId: '' }, callOptions(context)))
}
