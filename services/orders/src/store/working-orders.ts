/** Working orders: state of the retailers, line by line. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import type { WorkingOrder, WorkingOrderSummary, WorkingPart } from '@selvedge/protos/gen/orders/v1/orders_service'
import { unitsOf } from '../domain/working-line.ts'
import type { KeptCell, KeptLine, LineChanges } from '../domain/working-line.ts'

export interface Kept {
  id: string
  retailerId: string
  name: string
  revision: number
  createdAt: string
  updatedAt: string
  updatedBy: string
  lines: KeptLine[]
  parts: WorkingPart[]
}

interface HeadRow extends Omit<Kept, 'lines' | 'parts'> {
  lines: number
  units: number
}

const COLUMNS = `id, retailer_id as "retailerId", name, revision, created_at as "createdAt", updated_at as "updatedAt",
  updated_by as "updatedBy", lines, units`

/** Undefined when there is none, or it is another retailer's. */
export async function findWorkingOrder(db: Sql, retailerId: string, id: string): Promise<Kept | undefined> {
  const head = await db.get<HeadRow>(`select ${COLUMNS} from working_order where id = $1 and retailer_id = $2`, [
    id,
    retailerId,
  ])
  return head && { ...head, lines: await linesOf(db, id), parts: await partsOf(db, id) }
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockWorkingOrder(tx: Transaction, retailerId: string, id: string): Promise<Kept | undefined> {
  await tx.run('update working_order set revision = revision where id = $1 and retailer_id = $2', [id, retailerId])
  return findWorkingOrder(tx, retailerId, id)
}

interface LineRow extends Omit<KeptLine, 'cells'> {
  cells: string
}

/** In the order in which they were added: ids rise. */
async function linesOf(db: Sql, workingOrderId: string): Promise<KeptLine[]> {
  const rows = await db.all<LineRow>(
    `select id, brand_id as "brandId", product_id as "productId", window_id as "windowId", door_id as "doorId", cells,
      added_at as "addedAt", style_number as "styleNumber", style_name as "styleName", colour_name as "colourName"
      from working_line where working_order_id = $1 order by id`,
    [workingOrderId],
  )
  return rows.map((row) => ({ ...row, cells: (JSON.parse(row.cells) as WrittenCell[]).map(toCell) }))
}

type WrittenCell = [sku: string, quantity: number, by: string]
const toCell = ([sku, quantity, by]: WrittenCell): KeptCell => ({ sku, quantity, by })

async function partsOf(db: Sql, workingOrderId: string): Promise<WorkingPart[]> {
  return db.all<WorkingPart>(
    `select brand_id as "brandId", po_number as "poNumber", note, ship_to_id as "shipToId", bill_to_id as "billToId"
      from working_part where working_order_id = $1 order by brand_id`,
    [workingOrderId],
  )
}

export interface By {
  /** Name of the person, ISO time. */
  by: string
  at: string
}

export async function insertWorkingOrder(
  tx: Transaction,
  { id, retailerId, name }: Pick<Kept, 'id' | 'retailerId' | 'name'>,
  { by, at }: By,
): Promise<Kept> {
  await tx.run(
    `insert into working_order (id, retailer_id, name, revision, created_at, updated_at, updated_by, lines, units)
      values ($1, $2, $3, 1, $4, $4, $5, 0, 0)`,
    [id, retailerId, name, at, by],
  )
  return { id, retailerId, name, revision: 1, createdAt: at, updatedAt: at, updatedBy: by, lines: [], parts: [] }
}

/** Writes the changed lines; nothing changed keeps the revision. */
export async function saveLines(tx: Transaction, kept: Kept, changes: LineChanges, by: By): Promise<Kept> {
  if (changes.saved.length === 0 && changes.removedIds.length === 0) return kept
  if (changes.removedIds.length > 0) {
    const among = inList(changes.removedIds, 2)
    await tx.run(`delete from working_line where working_order_id = $1 and id ${among.text}`, [
      kept.id,
      ...among.params,
    ])
  }
  for (const { id, brandId, productId, windowId, doorId, cells, addedAt, ...called } of changes.saved) {
    const { styleNumber, styleName, colourName } = called
    const written = JSON.stringify(cells.map((cell): WrittenCell => [cell.sku, cell.quantity, cell.by]))
    await tx.run(
      `insert into working_line (working_order_id, id, brand_id, product_id, window_id, door_id, cells, added_at,
          style_number, style_name, colour_name)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict (working_order_id, id) do update set window_id = excluded.window_id, door_id = excluded.door_id,
          cells = excluded.cells`,
      [kept.id, id, brandId, productId, windowId, doorId, written, addedAt, styleNumber, styleName, colourName],
    )
  }
  return touch(tx, { ...kept, lines: changes.lines }, by)
}

/** The next revision. */
export async function touch(tx: Transaction, kept: Kept, { by, at }: By): Promise<Kept> {
  const { id, name, lines } = kept
  const revision = kept.revision + 1
  await tx.run(
    `update working_order set name = $2, revision = $3, updated_at = $4, updated_by = $5, lines = $6, units = $7
      where id = $1`,
    [id, name, revision, at, by, lines.length, unitsOf(lines)],
  )
  return { ...kept, revision, updatedAt: at, updatedBy: by }
}

export async function savePart(tx: Transaction, workingOrderId: string, part: WorkingPart): Promise<void> {
  const { brandId, poNumber, note, shipToId, billToId } = part
  await tx.run(
    `insert into working_part (working_order_id, brand_id, po_number, note, ship_to_id, bill_to_id)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (working_order_id, brand_id) do update set po_number = excluded.po_number, note = excluded.note,
        ship_to_id = excluded.ship_to_id, bill_to_id = excluded.bill_to_id`,
    [workingOrderId, brandId, poNumber, note, shipToId, billToId],
  )
}

export async function removePart(tx: Transaction, workingOrderId: string, brandId: string): Promise<void> {
  await tx.run('delete from working_part where working_order_id = $1 and brand_id = $2', [workingOrderId, brandId])
}

export async function removeWorkingOrder(tx: Transaction, id: string): Promise<void> {
  for (const table of ['working_line', 'working_part', 'working_active']) {
    await tx.run(`delete from ${table} where working_order_id = $1`, [id])
  }
  await tx.run('delete from working_order where id = $1', [id])
}

export interface Person {
  userId: string
  retailerId: string
}

export async function activeId(db: Sql, { userId, retailerId }: Person): Promise<string | undefined> {
  const row = await db.get<{ id: string }>(
    'select working_order_id as id from working_active where user_id = $1 and retailer_id = $2',
    [userId, retailerId],
  )
  return row?.id
}

export async function setActive(tx: Transaction, { userId, retailerId }: Person, id: string): Promise<void> {
  await tx.run(
    `insert into working_active (user_id, retailer_id, working_order_id) values ($1, $2, $3)
      on conflict (user_id, retailer_id) do update set working_order_id = excluded.working_order_id`,
    [userId, retailerId, id],
  )
}

/** The one changed last comes first. */
export async function listWorkingOrders(db: Sql, person: Person, limit: number): Promise<WorkingOrderSummary[]> {
  const active = await activeId(db, person)
  const rows = await db.all<HeadRow>(
    `select ${COLUMNS} from working_order where retailer_id = $1 order by updated_at desc, id desc limit $2`,
    [person.retailerId, limit],
  )
  return rows.map(({ id, name, lines, units, updatedAt, updatedBy, revision }) => {
    return { id, name, active: id === active, lines, units, updatedAt, updatedBy, revision }
  })
}

export function toWorkingOrder(kept: Kept, active: boolean): WorkingOrder {
  const { id, name, revision, createdAt, updatedAt, updatedBy, parts } = kept
  const lines = kept.lines.map((line) => ({
    ...line,
    cells: line.cells.map(({ sku, quantity }) => ({ sku, quantity })),
  }))
  return { id, name, active, revision, createdAt, updatedAt, updatedBy, lines, parts }
}
