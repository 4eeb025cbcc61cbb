import type { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { CustomerCode } from '@selvedge/protos/gen/connections/v1/connections_service'
import { z } from 'zod'
import { required, text } from './fields.ts'

export const customerCodeRecord = z
  .strictObject({
    connectionId: required('Id of the connection.'),
    customerCode: required('Your number of this customer; "" takes it back.', 60),
    alias: text('Your name of this customer.', 120),
  })
  .meta({ id: 'CustomerCode' })

export function customerCodeInput(record: z.infer<typeof customerCodeRecord>, line: number): CustomerCode {
  return { connectionId: record.connectionId, customerCode: record.customerCode, alias: record.alias ?? '', line }
}

export const connectionView = z
  .object({
    id: z.string(),
    retailerId: z.string(),
    retailerName: z.string(),
    status: z.enum(['active', 'suspended', 'ended']),
    revision: z.int(),
    customerCode: z.string().nullable(),
    alias: z.string().nullable(),
    currency: z.string(),
    paymentTerms: z.string(),
    discountPercent: z.string(),
    priceListIds: z.array(z.string()),
    warehouses: z.array(z.string()),
    agreedAt: z.string().meta({ format: 'date-time' }),
    endedAt: z.string().nullable(),
  })
  .meta({ id: 'Connection' })

export function presentConnection(connection: Connection, retailerName: string): z.infer<typeof connectionView> {
  const { id, retailerId, status, revision, terms, agreedAt, endedAt } = connection
  return {
    id,
    retailerId,
    retailerName,
    status: status.toLowerCase() as 'active',
    revision,
    customerCode: terms?.customerCode || null,
    alias: terms?.alias || null,
    currency: terms?.currency ?? '',
    paymentTerms: terms?.paymentTerms ?? '',
    discountPercent: ((terms?.discountBp ?? 0) / 100).toFixed(2),
    priceListIds: terms?.priceListIds ?? [],
    warehouses: terms?.warehouses ?? [],
    agreedAt,
    endedAt: endedAt || null,
  }
}
