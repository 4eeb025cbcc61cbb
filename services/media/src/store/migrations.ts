import type { Migration } from '@selvedge/platform/db/database'
import { truthMigrations } from '@selvedge/platform/db/truth-migrations'

export const migrations: Migration[] = [
  ...truthMigrations,
  {
    name: '001-pictures',
    async up(db) {
      // `product_id` is null while the product has not come.
      await db.run(`create table image_set (
        brand_id text not null, style_number text not null, colour_code text not null, product_id text unique,
        primary key (brand_id, style_number, colour_code))`)
      await db.run(`create table picture (
        brand_id text not null, style_number text not null, colour_code text not null, position integer not null,
        hash text not null, width integer not null, height integer not null, thumbhash text not null, file_name text not null,
        primary key (brand_id, style_number, colour_code, position))`)
      // Whose content it is, for ever: orders show pictures that have left their product.
      await db.run(`create table owned_picture (
        hash text not null, brand_id text not null, is_logo integer not null, primary key (hash, brand_id))`)
    },
  },
]
