import DataLoader from 'dataloader'
import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { GatewayContext } from '../../gateway/context.ts'
import { callOptions } from '../../gateway/viewer/require-viewer.ts'

/** Organisations as accounts has them now, public part only for strangers; null for unknown ids. */
export function organisationLoader(context: GatewayContext): DataLoader<string, Organisation | null> {
  return context.loader('organisation', () => {
    const load = async (ids: readonly string[]) => {
      const { organisations } = await context.clients.accounts.batchGetOrganisations(
        { ids: [...ids] },
        callOptions(context),
      )
      const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]))
      return ids.map((id) => byId.get(id) ?? null)
    }
    return new DataLoader(load, { maxBatchSize: 500 })
  })
}
