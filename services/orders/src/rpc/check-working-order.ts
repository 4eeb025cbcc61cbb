import { checkedPart } from '../domain/checked-part.ts'
import { judgePart } from '../domain/judge-part.ts'
import type { Part } from '../domain/part-facts.ts'
import { readLedgers, rulesIn } from '../store/ledger.ts'
import { partFacts } from '../store/part-facts.ts'
import { activeId, findWorkingOrder, toWorkingOrder } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { settingsOf } from './hidden-stock.ts'
import { partsOf } from './parts-of.ts'
import { personOf, unknownWorkingOrder } from './working.ts'

export const checkWorkingOrder: Rpc<'checkWorkingOrder'> =
  ({ db, clock, hiddenStock, replicas }) =>
  async ({ id }, { viewer }) => {
    await replicas.assertCurrent()
    const kept = await findWorkingOrder(db.read, viewer.organisationId, id)
    if (!kept) throw unknownWorkingOrder()
    const { parts, shelvedLineIds } = await partsOf(db.read, kept)
    const now = clock.now()

    async function check(part: Part) {
      const productIds = part.lines.map(({ productId }) => productId)
      const ledgers = await readLedgers(db.read, productIds, rulesIn(db.read))
      const facts = await partFacts(db.read, viewer.organisationId, part, ledgers, now)
      if (!facts) return undefined
      const judged = judgePart(part, facts)
      return { ...checkedPart(judged, settingsOf(judged)), problems: hiddenStock.told(judged) }
    }

    const checked = []
    for (const part of parts.values()) checked.push(await check(part))
    const active = (await activeId(db.read, personOf(viewer))) === id
    return {
      workingOrder: toWorkingOrder(kept, active),
      parts: checked.filter((part) => part !== undefined),
      shelvedLineIds,
    }
  }
