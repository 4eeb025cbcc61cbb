import type { Transaction } from '@selvedge/platform/db/database'
import { scheduleDue } from '@selvedge/platform/db/due'
import { publish } from '@selvedge/platform/db/publish'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { coverageOf, covererOf } from '../domain/listing.ts'
import type { Coverer } from '../domain/listing.ts'
import { originOf } from './change.ts'
import type { Change } from './change.ts'
import { listingRecord } from './listings.ts'
import { windowsOf } from './windows.ts'

/** Kind of due time: listings of a brand follow its windows, so many products a turn. */
export const RELIST_DUE = 'relist'
const TURN = 150

interface Row {
  styleNumber: string
  colourCode: string
  coveredBy: string
  listedIn: string
  message: Uint8Array
}

/** One turn: the next products of the brand; asks for another turn while there are more. */
export async function relist(tx: Transaction, brandId: string, change: Change): Promise<void> {
  const at = await tx.get<{ style: string; colour: string }>(
    'select after_style as style, after_colour as colour from relisting where brand_id = $1',
    [brandId],
  )
  if (!at) return
  const rows = await tx.all<Row>(
    `select style_number as "styleNumber", colour_code as "colourCode", covered_by as "coveredBy", listed_in as "listedIn", message
      from product where brand_id = $1 and (style_number, colour_code) > ($2, $3) order by style_number, colour_code limit $4`,
    [brandId, at.style, at.colour, TURN],
  )
  const windows = (await windowsOf(tx, brandId)).map(covererOf)
  for (const row of rows) await relistProduct(tx, row, windows, change)
  const last = rows.at(-1)
  if (rows.length < TURN || !last) {
    await tx.run('delete from relisting where brand_id = $1', [brandId])
    return
  }
  await tx.run('update relisting set after_style = $2, after_colour = $3 where brand_id = $1', [
    brandId,
    last.styleNumber,
    last.colourCode,
  ])
  await scheduleDue(tx, RELIST_DUE, brandId, change.now)
}

async function relistProduct(tx: Transaction, row: Row, windows: readonly Coverer[], change: Change): Promise<void> {
  const { id, brandId, seasons } = Product.decode(row.message)
  const { coveredBy, listedIn } = coverageOf({ id, brandId, seasons }, windows)
  const [covered, listed] = [JSON.stringify(coveredBy), JSON.stringify(listedIn)]
  if (covered === row.coveredBy && listed === row.listedIn) return
  await tx.run('update product set covered_by = $2, listed_in = $3 where id = $1', [id, covered, listed])
  if (listed !== row.listedIn)
    await publish(tx, listingRecord({ productId: id, brandId, windowIds: listedIn }, originOf(change, 0), change.now))
}
