import type { RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { PriceRowInput } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { MutationResolvers, PriceFileProblem, PriceFileRowInput } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { presentPending } from '../pending.ts'
import { readValue } from '../rows.ts'

export const importPendingPrices: MutationResolvers['importPendingPrices'] = async (_root, { input }, context) => {
  const { listId, rows } = input
  const request = { listId, rows: rows.map(readRow) }
  const { results, pending } = await context.clients.pricing.importPending(request, callOptions(context))
  const count = (outcome: RecordResult['outcome']) => results.filter((result) => result.outcome === outcome).length
  return {
    __typename: 'PendingPricesImported',
    applied: count('APPLIED'),
    unchanged: count('UNCHANGED'),
    problems: results.flatMap((result) => problemsOf(result, rows[result.index]!.line)),
    pending: await presentPending(context, pending!),
  }
}

function readRow({ line, styleNumber, colourCode, sku, windowCode, value, remove }: PriceFileRowInput): PriceRowInput {
  const { enabled, tiers, rrpMinor } = readValue(value) ?? { enabled: true, tiers: [], rrpMinor: undefined }
  return {
    line,
    styleNumber: styleNumber ?? '',
    colourCode: colourCode ?? '',
    sku: sku ?? '',
    windowCode: windowCode ?? '',
    enabled,
    tiers,
    rrpMinor,
    remove: remove ?? false,
  }
}

function problemsOf({ outcome, problems }: RecordResult, line: number): PriceFileProblem[] {
  return problems.map(({ code, message, value }) => ({ line, code, message, value, warning: outcome !== 'REJECTED' }))
}
