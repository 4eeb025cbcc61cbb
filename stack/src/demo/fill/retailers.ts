import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { UpdateProfileRequest } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { Address } from '@selvedge/protos/gen/common/v1/common'
import type { Accounts } from '../../ops/organisations.ts'
import type { DemoDoor, DemoRetailer } from '../catalogue/retailers.ts'
import { makeOrganisation } from './people.ts'
import type { Member } from './people.ts'

export interface FilledRetailer {
  retailer: DemoRetailer
  member: Member
  /** Code → id. */
  doors: ReadonlyMap<string, string>
  shipToId: string
  billToId: string
}

export async function makeRetailer(
  accounts: Accounts,
  system: Viewer,
  retailer: DemoRetailer,
): Promise<FilledRetailer> {
  const { slug, name, country, website, vatNumber, introduction, people } = retailer
  const member = await makeOrganisation(accounts, system, {
    kind: 'RETAILER',
    slug,
    name,
    country,
    website,
    vatNumber,
    people,
  })
  const owner = member.as('owner')
  await accounts.updateProfile(
    UpdateProfileRequest.fromPartial({ name, country, website, vatNumber, introduction }),
    owner,
  )
  for (const door of retailer.doors) {
    const { code, group, gln } = door
    await accounts.saveDoor(
      {
        organisationId: '',
        door: { id: '', code, name: door.name, group, gln, active: true, address: addressOf(door, '') },
      },
      owner,
    )
  }
  const warehouse = { ...addressOf(retailer.doors[0]!, `${name}, goods in`), shipTo: true }
  await accounts.saveAddress({ organisationId: '', address: warehouse }, owner)
  const office = { ...addressOf(retailer.billTo, 'Administration'), billTo: true }
  const { organisation } = await accounts.saveAddress({ organisationId: '', address: office }, owner)
  const { doors, addresses } = organisation!.retailer!
  return {
    retailer,
    member,
    doors: new Map(doors.map((door) => [door.code, door.id])),
    shipToId: addresses.find(({ shipTo }) => shipTo)!.id,
    billToId: addresses.find(({ billTo }) => billTo)!.id,
  }
}

function addressOf(
  { name, street, postcode, city, country }: Omit<DemoDoor, 'code' | 'group' | 'gln'>,
  label: string,
): Address {
  return Address.fromPartial({ label: label || name, name, lines: [street], postcode, city, country })
}
