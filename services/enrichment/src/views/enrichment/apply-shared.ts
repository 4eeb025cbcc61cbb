/** Records that many products share: brands, windows and price lists. A change that merging can see sweeps the brand. */
import { BrandSettings } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { Transaction } from '@selvedge/platform/db/database'
import { BadRecordError, source } from '@selvedge/platform/views/view'
import type { Applied, ViewSource } from '@selvedge/platform/views/view'
import { isTimeZone } from '@selvedge/protos/rules/calendar'
import { topics } from '@selvedge/protos/topics'
import { isLive } from '../../domain/live-list.ts'

export const sharedSources: ViewSource<any>[] = [
  source(topics.organisation, applyOrganisation),
  source(topics.deliveryWindow, applyWindow),
  source(topics.priceList, applyPriceList),
]

async function applyOrganisation(tx: Transaction, { key, message }: Applied<Organisation>): Promise<void> {
  const before = await tx.get<{ name: string; settings: Uint8Array }>(
    'select name, settings from brand where id = $1',
    [key],
  )
  if (message?.kind !== 'BRAND' || !message.brand) {
    if (before) await tx.run('delete from brand where id = $1', [key])
  } else {
    // Every product of the brand would fail with it, not this record alone.
    if (!isTimeZone(message.brand.timeZone || 'UTC')) throw new BadRecordError(`${key}: no such time zone`)
    const settings = BrandSettings.encode(message.brand).finish()
    if (before?.name === message.name && Buffer.compare(before.settings, settings) === 0) return
    await tx.run(
      `insert into brand (id, name, settings) values ($1, $2, $3)
        on conflict (id) do update set name = excluded.name, settings = excluded.settings`,
      [key, message.name, settings],
    )
  }
  await sweepBrand(tx, key)
}

async function applyWindow(tx: Transaction, { key, message, bytes }: Applied<DeliveryWindow>): Promise<void> {
  const before = await shared(tx, 'delivery_window', key)
  if (!message) await tx.run('delete from delivery_window where id = $1', [key])
  else await keep(tx, 'delivery_window', key, message.brandId, bytes!)
  const was = before && topics.deliveryWindow.decode(before.message)
  // A window that is closed before and after stands in no product.
  if (was?.open || message?.open) await sweepBrand(tx, message?.brandId ?? before!.brand_id)
}

async function applyPriceList(tx: Transaction, { key, message, bytes }: Applied<PriceList>): Promise<void> {
  const before = await shared(tx, 'price_list', key)
  if (!message) await tx.run('delete from price_list where id = $1', [key])
  else await keep(tx, 'price_list', key, message.brandId, bytes!)
  const was = before && topics.priceList.decode(before.message)
  const brandId = message?.brandId ?? before?.brand_id
  if (brandId === undefined) return
  const zone = await zoneOf(tx, brandId)
  // Every publish is a new revision of the list; only its liveness matters to products here.
  if ((was !== undefined && isLive(was, zone)) !== (message !== null && isLive(message, zone))) {
    await sweepBrand(tx, brandId)
  }
}

interface SharedRow {
  brand_id: string
  message: Uint8Array
}

async function shared(tx: Transaction, table: string, id: string): Promise<SharedRow | undefined> {
  return tx.get<SharedRow>(`select brand_id, message from ${table} where id = $1`, [id])
}

async function keep(tx: Transaction, table: string, id: string, brandId: string, bytes: Uint8Array): Promise<void> {
  await tx.run(
    `insert into ${table} (id, brand_id, message) values ($1, $2, $3)
      on conflict (id) do update set brand_id = excluded.brand_id, message = excluded.message`,
    [id, brandId, bytes],
  )
}

async function zoneOf(tx: Transaction, brandId: string): Promise<string> {
  const row = await tx.get<{ settings: Uint8Array }>('select settings from brand where id = $1', [brandId])
  return (row && BrandSettings.decode(row.settings).timeZone) || 'UTC'
}

/** A sweep that is under way begins again: products it has passed must be merged with the newest facts too. */
async function sweepBrand(tx: Transaction, brandId: string): Promise<void> {
  await tx.run(
    `insert into sweep (brand_id, after_id) values ($1, '')
      on conflict (brand_id) do update set after_id = ''`,
    [brandId],
  )
}
