/** A replica of the brands' time zones: a window ends with a day of its brand's calendar. */
import { scheduleDue } from '@selvedge/platform/db/due'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'
import { WINDOW_DUE } from '../store/windows.ts'

export const brandZones: View = {
  name: 'catalog-brand-zones',
  version: 1,
  migrations: [
    {
      name: '001-brand-zone',
      up: async (db) => {
        await db.run('create table brand_zone (brand_id text primary key, time_zone text not null)')
      },
    },
  ],
  sources: [
    source(topics.organisation, async (tx, { key, message, occurredAt }) => {
      const zone = message?.brand?.timeZone
      if (zone === undefined) return
      const known = await tx.get<{ zone: string }>('select time_zone as zone from brand_zone where brand_id = $1', [
        key,
      ])
      if (known?.zone === zone) return
      await tx.run(
        `insert into brand_zone (brand_id, time_zone) values ($1, $2)
          on conflict (brand_id) do update set time_zone = excluded.time_zone`,
        [key, zone],
      )
      // The scheduler looks at each window again and notes when it closes by the new calendar.
      const windows = await tx.all<{ id: string }>('select id from delivery_window where brand_id = $1', [key])
      for (const { id } of windows) await scheduleDue(tx, WINDOW_DUE, id, new Date(occurredAt))
    }),
  ],
}
