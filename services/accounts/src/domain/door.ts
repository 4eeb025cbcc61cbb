/** Doors and addresses of a retailer. */
import type { Door, Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { Address } from '@selvedge/protos/gen/common/v1/common'
import { glnProblem } from '@selvedge/protos/rules/gln'
import type { Fault } from './organisation.ts'

const MOST_DOORS = 2000
const MOST_ADDRESSES = 200
const LONGEST = 200

export function doorFault(organisation: Organisation, door: Door | undefined): Fault | null {
  const { retailer } = organisation
  if (!door || !retailer) return { code: 'DOOR_MISSING', message: 'only retailers have doors' }
  const others = retailer.doors.filter((other) => other.id !== door.id)
  if (door.id !== '' && others.length === retailer.doors.length)
    return { code: 'DOOR_UNKNOWN', message: 'there is no such door' }
  if (others.length >= MOST_DOORS) return { code: 'TOO_MANY_DOORS', message: `at most ${MOST_DOORS} doors` }
  if (!/^[\w./-]{1,30}$/.test(door.code))
    return { code: 'DOOR_CODE_INVALID', message: 'the code has 1 to 30 letters and digits' }
  if (others.some((other) => other.code.toLowerCase() === door.code.toLowerCase())) {
    return { code: 'DOOR_CODE_TAKEN', message: `another door has the code ${door.code}` }
  }
  if (door.name.trim() === '' || door.name.length > LONGEST)
    return { code: 'NAME_INVALID', message: 'give the door a name' }
  if (door.gln !== '' && glnProblem(door.gln))
    return { code: 'GLN_INVALID', message: 'the GLN has 13 digits with a right check digit' }
  return door.address ? fieldsFault(door.address) : { code: 'ADDRESS_MISSING', message: 'the door needs an address' }
}

export function withDoor(organisation: Organisation, door: Door): Organisation {
  const retailer = organisation.retailer!
  return { ...organisation, retailer: { ...retailer, doors: replaced(retailer.doors, door) } }
}

export function addressFault(organisation: Organisation, address: Address | undefined): Fault | null {
  const { retailer } = organisation
  if (!address || !retailer) return { code: 'ADDRESS_MISSING', message: 'only retailers keep addresses' }
  const known = retailer.addresses.some((other) => other.id === address.id)
  if (address.id !== '' && !known) return { code: 'ADDRESS_UNKNOWN', message: 'there is no such address' }
  if (!known && retailer.addresses.length >= MOST_ADDRESSES)
    return { code: 'TOO_MANY_ADDRESSES', message: `at most ${MOST_ADDRESSES} addresses` }
  if (!address.shipTo && !address.billTo)
    return { code: 'ADDRESS_USE_MISSING', message: 'say whether goods or bills go there' }
  return fieldsFault(address)
}

export function withAddress(organisation: Organisation, address: Address): Organisation {
  const retailer = organisation.retailer!
  return { ...organisation, retailer: { ...retailer, addresses: replaced(retailer.addresses, address) } }
}

export function withoutAddress(organisation: Organisation, addressId: string): Organisation {
  const { retailer } = organisation
  if (!retailer) return organisation
  return {
    ...organisation,
    retailer: { ...retailer, addresses: retailer.addresses.filter(({ id }) => id !== addressId) },
  }
}

function fieldsFault(address: Address): Fault | null {
  const texts = [address.label, address.name, address.postcode, address.city, ...address.lines]
  if (texts.some((text) => text.length > LONGEST) || address.lines.length > 5)
    return { code: 'ADDRESS_TOO_LONG', message: 'the address is too long' }
  if (address.name.trim() === '' || address.city.trim() === '' || address.lines.length === 0) {
    return { code: 'ADDRESS_INCOMPLETE', message: 'name, street and city are needed' }
  }
  return /^[A-Z]{2}$/.test(address.country)
    ? null
    : { code: 'COUNTRY_INVALID', message: 'the country is two letters, such as NL' }
}

function replaced<T extends { id: string }>(list: readonly T[], item: T): T[] {
  return list.some(({ id }) => id === item.id)
    ? list.map((other) => (other.id === item.id ? item : other))
    : [...list, item]
}
