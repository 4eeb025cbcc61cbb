import { z } from 'zod'

/** Parameters of a list that comes in pages. */
export const pageQuery = z.strictObject({
  after: z.string().max(1_000).optional().meta({ description: '`next` of the page before; left out: the first page.' }),
  limit: z
    .string()
    .regex(/^\d{1,4}$/, { error: 'use a whole number' })
    .optional()
    .meta({ description: 'Entries of a page, at most 200.' }),
})

export function limitOf(limit: string | undefined): number {
  return limit === undefined ? 100 : Math.min(200, Math.max(1, Number(limit)))
}

export const nextOf = z
  .string()
  .nullable()
  .meta({ description: 'Give it as `after` for the next page; null: this is the last.' })
