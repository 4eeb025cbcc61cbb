/** Kinds of field that the records of the API are made of. */
import { isCalendarDate } from '@selvedge/protos/rules/calendar'
import { z } from 'zod'

/** An optional text: left out and null both mean empty. */
export const text = (description: string, maxLength?: number) =>
  z
    .string()
    .nullish()
    .meta({ description, ...(maxLength === undefined ? {} : { maxLength }) })

/** Which limits hold is the owner's to say; here they only stand in the document. */
export const required = (description: string, maxLength?: number) =>
  z.string().meta({ description, ...(maxLength === undefined ? {} : { maxLength }) })

export const calendarDate = (description: string) =>
  z
    .string()
    .refine(isCalendarDate, { error: 'write the date as 2027-01-31', params: { code: 'DATE_INVALID' } })
    .meta({ description, format: 'date' })

/** "49.95": how many decimals there may be is the currency's. */
export const money = (description: string) =>
  z
    .string()
    .regex(/^\d{1,12}(\.\d{1,4})?$/, { error: 'write the amount as a decimal text without sign, as "49.95"' })
    .meta({ description, examples: ['49.95'] })

/** Whole, and not more than a wire integer holds. */
export const units = (description: string) =>
  z.int().min(0, 'not less than 0').max(2_000_000_000, 'too many').meta({ description })
