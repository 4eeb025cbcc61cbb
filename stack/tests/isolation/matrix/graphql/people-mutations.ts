import type { World } from '../../world/world.ts'
import type { Actor } from '../actors.ts'
import type { Row, Table } from '../row.ts'

const owner = { 'A/owner': 'own', operator: 'own' } as const
const ofA = (world: World) => ({ organisationId: world.members.A.id })
const person = (world: World, role: string) => ({ ...ofA(world), userId: world.members.A.people.get(role)!.userId })
const buyersOf = { 'rival/owner+buyer': 'own' } as const

const address = {
  label: '',
  name: 'Shop',
  lines: ['Street 1'],
  postcode: '1011',
  city: 'Amsterdam',
  country: 'NL',
  shipTo: true,
  billTo: true,
}
const settings = {
  imageRequired: false,
  lowBelow: 12,
  stockBasis: 'PHYSICAL',
  stockCap: 100,
  stockPolicy: 'LEVEL',
  timeZone: 'Europe/Amsterdam',
}
const profile = {
  name: 'The A',
  country: 'NL',
  website: '',
  vatNumber: '',
  introduction: '',
  countries: [],
  categories: [],
  seasons: [],
}

const input = (given: (world: World, actor: Actor) => object, who: Row['who']): Row => ({
  asked: (world, actor) => ({ input: given(world, actor) }),
  who,
  plain: true,
})

export const peopleMutations: Table = {
  'Mutation.login': {
    asked: (_world, { name }) => ({ email: `${name.replace('/', '.')}@nowhere.test`, password: 'wrong wrong wrong' }),
    who: { everybody: 'own' },
    plain: true,
    decides: 'LOGIN_WRONG',
  },
  'Mutation.acceptInvitation': {
    asked: () => ({ token: 'x'.repeat(43), name: 'Nobody', password: 'red white red red' }),
    who: { everybody: 'own' },
    plain: true,
    decides: 'LINK_OVER',
  },
  'Mutation.changePassword': {
    asked: () => ({ currentPassword: 'wrong wrong wrong', newPassword: 'blue white blue blue' }),
    who: { people: 'own', operator: 'own' },
    plain: true,
    decides: 'PASSWORD_WRONG',
  },
  'Mutation.switchOrganisation': { asked: ofA, who: { A: 'own' } },
  'Mutation.createOrganisation': input(() => ({ kind: 'BRAND', name: 'New', slug: 'new', country: 'NL' }), {
    operator: 'own',
  }),
  'Mutation.updateProfile': input((world) => ({ ...ofA(world), ...profile }), owner),
  'Mutation.updateBrandSettings': input((world) => ({ ...ofA(world), ...settings }), owner),
  'Mutation.saveDoor': input(
    ({ shops }) => ({ id: shops.rival.doorId, code: 'ONE', name: 'Door', gln: '', group: '', active: true, address }),
    buyersOf,
  ),
  'Mutation.saveAddress': input(({ shops }) => ({ id: shops.rival.addressId, ...address }), buyersOf),
  // Taking away what is not there is done already: that of another is not there.
  'Mutation.removeAddress': {
    asked: ({ shops }) => ({ addressId: shops.rival.addressId }),
    who: { 'retailers/owner+buyer': 'own' },
    plain: true,
  },
  'Mutation.revokeApiKey': [
    { asked: (world) => ({ keyId: world.keys.A.get('all')!.id, ...ofA(world) }), who: owner, plain: true },
    { asked: ({ keys }) => ({ keyId: keys.A.get('orders:read')!.id }), who: { 'A/owner': 'own' }, plain: true },
  ],
  'Mutation.createApiKey': input((world) => ({ ...ofA(world), name: 'New', scopes: ['orders:read'] }), owner),
  'Mutation.inviteUser': input(
    (world, { name }) => ({ ...ofA(world), email: `${name.replace('/', '.')}@new.test`, name: 'New', role: 'VIEWER' }),
    owner,
  ),
  'Mutation.changeRole': {
    asked: (world) => ({ ...person(world, 'viewer'), role: 'VIEWER' }),
    who: owner,
    plain: true,
  },
  'Mutation.resetUser': { asked: (world) => person(world, 'manager'), who: owner, plain: true },
  'Mutation.removeUser': { asked: (world) => person(world, 'manager'), who: owner, plain: true },
}

/** Nobody asks anything after it. */
export const signingOut: Table = { 'Mutation.logout': { who: { everybody: 'own' }, plain: true, maybe: true } }
