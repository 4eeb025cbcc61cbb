import { DomainError } from '@selvedge/platform/rpc/errors'
import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { presentOrigin } from '../present/gate.ts'

const MOST = 200

export const waiting: QueryResolvers['waiting'] = async (_root, { input }, context) => {
  const limit = input.first ?? 50
  if (limit < 1 || limit > MOST) throw new DomainError('INVALID', `first is 1 to ${MOST}`, { reason: 'WAITING_INPUT' })
  const request = { after: input.after ?? '', limit }
  const { stock, pricing } = context.clients
  if (input.kind === 'SUPPLY') {
    const { supplies, next, total } = await stock.listWaitingSupply(request, callOptions(context))
    const rows = supplies.map(({ sku, gtin, origin }) => ({
      kind: input.kind,
      key: sku || gtin,
      list: '',
      origin: presentOrigin(origin),
    }))
    return { total, rows, cursor: next || null }
  }
  const { rows, next, total } = await pricing.listWaitingRows(request, callOptions(context))
  return {
    total,
    rows: rows.map(({ sku, styleNumber, colourCode, listCode, origin }) => ({
      kind: input.kind,
      key: sku || `${styleNumber} ${colourCode}`.trim(),
      list: listCode,
      origin: presentOrigin(origin),
    })),
    cursor: next || null,
  }
}
