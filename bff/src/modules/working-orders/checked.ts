/** A check as pages show it. */
import type {
  CheckedCell,
  CheckedLine,
  CheckedPart,
  CheckedWorkingOrder,
} from '@selvedge/protos/gen/orders/v1/orders_service'
import type { DockTotal } from '../../gen/resolvers.ts'
import type { GatewayContext } from '../../gateway/context.ts'
import { knownOrganisationLoader } from '../connections/loaders.ts'
import { windowOf } from './loaders.ts'
import { shown } from './shown.ts'

export async function shownCheck(context: GatewayContext, checked: CheckedWorkingOrder) {
  const workingOrder = await shown(context, checked.workingOrder)
  const shelved = new Set(checked.shelvedLineIds)
  const empty = workingOrder.lines.filter(({ id, cells }) => cells.length === 0 && !shelved.has(id))
  return {
    workingOrder,
    parts: await Promise.all(checked.parts.map((part) => shownPart(context, part))),
    totals: totalsOf(checked.parts),
    shelvedLineIds: checked.shelvedLineIds,
    emptyLineIds: empty.map(({ id }) => id),
  }
}

/** One total per currency: amounts of two are never added. */
export function totalsOf(parts: readonly CheckedPart[]): DockTotal[] {
  return [...Map.groupBy(parts, ({ currency }) => currency)]
    .filter(([currency]) => currency !== '')
    .map(([currency, of]) => ({
      units: of.reduce((sum, { units }) => sum + units, 0),
      value: { minor: of.reduce((sum, { valueMinor }) => sum + valueMinor, 0), currency },
    }))
}

async function shownPart(context: GatewayContext, part: CheckedPart) {
  const { brandId, currency, units, problems, receipt } = part
  const { name } = await knownOrganisationLoader(context).load(brandId)
  return {
    brandId,
    brandName: name,
    currency,
    units,
    ...minimumOf(part),
    lines: await Promise.all(part.lines.map((line) => shownLine(context, line, currency))),
    problems,
    placeable: problems.length === 0 && units > 0,
    receipt,
  }
}

/** Of a part, in its currency. */
export function minimumOf({ currency, valueMinor, minimumMinor, missingMinor }: CheckedPart) {
  return {
    value: { minor: valueMinor, currency },
    minimum: minimumMinor > 0 ? { minor: minimumMinor, currency } : null,
    missing: missingMinor > 0 ? { minor: missingMinor, currency } : null,
  }
}

async function shownLine(context: GatewayContext, { lineId, windowId, cells }: CheckedLine, currency: string) {
  const shownCells = cells.map((cell) => shownCell(cell, currency))
  return {
    lineId,
    window: await windowOf(context, windowId),
    cells: shownCells,
    units: cells.reduce((sum, { quantity }) => sum + quantity, 0),
    value: { minor: shownCells.reduce((sum, { value }) => sum + value.minor, 0), currency },
  }
}

/** Without a price the unit is told as 0 on the wire. */
function shownCell({ sku, quantity, unitMinor, rrpMinor, available }: CheckedCell, currency: string) {
  return {
    sku,
    quantity,
    unit: unitMinor > 0 ? { minor: unitMinor, currency } : null,
    rrp: rrpMinor === undefined ? null : { minor: rrpMinor, currency },
    value: { minor: unitMinor * quantity, currency },
    available: available ?? null,
  }
}
