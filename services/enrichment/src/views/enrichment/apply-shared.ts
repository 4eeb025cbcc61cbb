/** Records that many products share: brands and windows. A change that merging can see sweeps the brand. */
import { BrandSettings } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { Transaction } from '@selvedge/platform/db/database'
import { BadRecordError, source } from '@selvedge/platform/views/view'
import type { Applied, ViewSource } from '@selvedge/platform/views/view'
import { isTimeZone } from '@selvedge/protos/rules/calendar'
import { topics } from '@selvedge/protos/topics'

export const sharedSources: ViewSource<any>[] = [
  source(topics.organisation, applyOrganisation),
  source(topics.deliveryWindow, applyWindow),
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
  const before = await tx.get<{ brand_id: string; message: Uint8Array }>(
    'select brand_id, message from delivery_window where id = $1',
    [key],
  )
  if (!message) await tx.run('delete from delivery_window where id = $1', [key])
  else {
    await tx.run(
      `insert into delivery_window (id, brand_id, message) values ($1, $2, $3)
        on conflict (id) do update set brand_id = excluded.brand_id, message = excluded.message`,
      [key, message.brandId, bytes],
    )
  }
  const was = before && topics.deliveryWindow.decode(before.message)
  // A window that is closed before and after stands in no product.
  if (was?.open || message?.open) await sweepBrand(tx, message?.brandId ?? before!.brand_id)
}

/** A sweep that is under way begins again: products it has passed must be merged with the newest facts too. */
async function sweepBrand(tx: Transaction, brandId: string): Promise<void> {
  await tx.run(
    `insert into sweep (brand_id, after_id) values ($1, '')
      on conflict (brand_id) do update set after_id = ''`,
    [brandId],
  )
}
