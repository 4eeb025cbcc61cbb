import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'

/** Doors as terms name them: enough for the brand to tell them apart. */
export function doorsOf(retailer: Organisation, ids?: readonly string[]) {
  const doors = (retailer.retailer?.doors ?? []).filter(({ id, active }) => (ids ? ids.includes(id) : active))
  return doors.map(({ id, code, name, address }) => ({
    id,
    code,
    name,
    city: address?.city ?? '',
    country: address?.country ?? '',
  }))
}
