/** Pictures of a colourway, known by its numbers: they may come before their product. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { publish } from '@selvedge/platform/db/publish'
import { Origin } from '@selvedge/protos/gen/common/v1/common'
import { ImageSet } from '@selvedge/protos/gen/media/topic/v1/image_set'
import { topics } from '@selvedge/protos/topics'
import { imageOf } from '../domain/placed.ts'
import type { Placed } from '../domain/placed.ts'

export interface SetKey {
  brandId: string
  styleNumber: string
  colourCode: string
}

const params = ({ brandId, styleNumber, colourCode }: SetKey) => [brandId, styleNumber, colourCode]
const OF_SET = 'brand_id = $1 and style_number = $2 and colour_code = $3'

/** In their order. */
export function picturesOf(sql: Sql, key: SetKey): Promise<Placed[]> {
  return sql.all<Placed>(
    `select position, hash, width, height, thumbhash, file_name as "fileName" from picture where ${OF_SET} order by position`,
    params(key),
  )
}

/** @returns the id of the product; undefined: there is no set, or it waits */
export async function productOfSet(sql: Sql, key: SetKey): Promise<string | undefined> {
  const row = await sql.get<{ id: string | null }>(
    `select product_id as id from image_set where ${OF_SET}`,
    params(key),
  )
  return row?.id ?? undefined
}

export function setOfProduct(sql: Sql, productId: string): Promise<SetKey | undefined> {
  return sql.get(
    'select brand_id as "brandId", style_number as "styleNumber", colour_code as "colourCode" from image_set where product_id = $1',
    [productId],
  )
}

export async function hasSet(sql: Sql, key: SetKey): Promise<boolean> {
  return (await sql.get(`select 1 from image_set where ${OF_SET}`, params(key))) !== undefined
}

/** Names the product of a set, or lets it wait for one. */
export async function saveSet(tx: Transaction, key: SetKey, productId: string | null): Promise<void> {
  await tx.run(
    `insert into image_set (brand_id, style_number, colour_code, product_id) values ($1, $2, $3, $4)
      on conflict (brand_id, style_number, colour_code) do update set product_id = excluded.product_id`,
    [...params(key), productId],
  )
}

/** Replaces all pictures of a set. */
export async function savePictures(tx: Transaction, key: SetKey, pictures: readonly Placed[]): Promise<void> {
  await tx.run(`delete from picture where ${OF_SET}`, params(key))
  for (const { position, hash, width, height, thumbhash, fileName } of pictures) {
    await tx.run(
      `insert into picture (brand_id, style_number, colour_code, position, hash, width, height, thumbhash, file_name)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...params(key), position, hash, width, height, thumbhash, fileName],
    )
  }
}

export async function encodeSet(sql: Sql, productId: string, key: SetKey, origin: Origin): Promise<Uint8Array> {
  const images = (await picturesOf(sql, key)).map(imageOf)
  return ImageSet.encode({ productId, brandId: key.brandId, images, origin }).finish()
}

export async function publishSet(tx: Transaction, productId: string, key: SetKey, origin: Origin): Promise<void> {
  const { name, messageType } = topics.imageSet
  await publish(tx, {
    topic: name,
    key: productId,
    value: await encodeSet(tx, productId, key, origin),
    messageType,
    actor: origin.actor,
    occurredAt: new Date(origin.at),
    eventId: origin.eventId,
    origin: Origin.encode(origin).finish(),
  })
}
