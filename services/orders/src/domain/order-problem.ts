import type { OrderProblem } from '@selvedge/protos/gen/orders/v1/orders_service'

/** Codes are listed with the message on the wire; the sentence is for people. */
export function orderProblem(code: string, message: string, lineId = '', sku = ''): OrderProblem {
  return { code, lineId, sku, message, available: undefined, nextWindowId: '' }
}
