import { BrandSettings } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { Address } from '@selvedge/protos/gen/common/v1/common'
import type { World } from '../../world/world.ts'
import type { Table } from '../row.ts'

const owner = { 'A/owner': 'own', operator: 'own' } as const
const signedIn = { people: 'own', operator: 'own' } as const
const nobody = {}
const ofA = (world: World) => ({ organisationId: world.members.A.id })
const viewerOfA = (world: World) => ({ ...ofA(world), userId: world.members.A.people.get('viewer')!.userId })
const address = Address.fromPartial({
  name: 'Shop',
  lines: ['Street 1'],
  postcode: '1',
  city: 'X',
  country: 'NL',
  shipTo: true,
})
const settings = BrandSettings.fromPartial({
  timeZone: 'Europe/Amsterdam',
  stockBasis: 'PHYSICAL',
  stockPolicy: 'LEVEL',
  stockCap: 100,
  lowBelow: 12,
})
const profile = { name: 'The A', country: 'NL' }

export const peopleRows: Table = {
  'accounts.login': { who: { everybody: 'own' }, plain: true },
  'accounts.getInvitation': {
    asked: () => ({ token: 'x'.repeat(43) }),
    who: { everybody: 'own' },
    plain: true,
    decides: 'LINK_OVER',
  },
  'accounts.acceptInvitation': { who: { everybody: 'own' }, plain: true },
  'accounts.checkSession': { asked: () => ({ tokenHash: Buffer.alloc(32) }), who: nobody, plain: true },
  'accounts.logout': { asked: () => ({ tokenHash: Buffer.alloc(32) }), who: nobody },
  'accounts.checkApiKey': { asked: ({ keys }) => ({ secret: keys.A.get('all')!.secret }), who: nobody, plain: true },
  'accounts.changePassword': { who: signedIn },
  'accounts.switchOrganisation': { asked: ofA, who: { A: 'own' } },

  'accounts.listUsers': { asked: ofA, who: { A: 'own', operator: 'own' } },
  'accounts.inviteUser': { asked: (world) => ({ ...ofA(world), email: 'rpc@new.test', role: 'VIEWER' }), who: owner },
  'accounts.changeRole': { asked: (world) => ({ ...viewerOfA(world), role: 'OWNER' }), who: owner },
  'accounts.removeUser': { asked: viewerOfA, who: owner },
  'accounts.resetUser': { asked: viewerOfA, who: owner },

  'accounts.createOrganisation': {
    asked: () => ({ kind: 'BRAND', name: 'X', slug: 'x-rpc', country: 'NL' }),
    who: { operator: 'own' },
  },
  'accounts.listOrganisations': { who: signedIn },
  'accounts.batchGetOrganisations': {
    asked: ({ members }) => ({ ids: Object.values(members).map(({ id }) => id) }),
    who: signedIn,
  },
  'accounts.updateProfile': { asked: (world) => ({ ...ofA(world), ...profile }), who: owner },
  'accounts.updateBrandSettings': { asked: (world) => ({ ...ofA(world), settings }), who: owner },
  'accounts.saveDoor': {
    asked: ({ shops, members }) => ({
      organisationId: members.rival.id,
      door: { id: shops.rival.doorId, code: 'X', name: 'X', group: '', gln: '', active: true, address },
    }),
    who: { 'rival/owner+buyer': 'own', operator: 'own' },
  },
  'accounts.saveAddress': {
    asked: ({ shops, members }) => ({
      organisationId: members.rival.id,
      address: { ...address, id: shops.rival.addressId },
    }),
    who: { 'rival/owner+buyer': 'own', operator: 'own' },
  },
  // Of the own organisation only, whatever the id.
  'accounts.removeAddress': {
    asked: ({ shops }) => ({ addressId: shops.rival.addressId }),
    who: { 'retailers/owner+buyer': 'own', operator: 'own' },
  },

  'accounts.listApiKeys': { asked: ofA, who: owner },
  'accounts.createApiKey': { asked: (world) => ({ ...ofA(world), name: 'X', scopes: ['orders:read'] }), who: owner },
  'accounts.revokeApiKey': { asked: (world) => ({ ...ofA(world), keyId: world.keys.A.get('all')!.id }), who: owner },

  'notices.listNotices': { who: { people: 'own', requested: 'nothing' } },
  'notices.markRead': { who: { people: 'own' } },
  'notices.getBadges': { who: { people: 'own' }, plain: true, maybe: true },

  'insight.getConsole': { who: { operator: 'own' }, plain: true },
  'insight.getMetrics': {
    asked: () => ({ metric: 'CONSUMER_LAG', rangeMs: 900_000 }),
    who: { operator: 'own' },
    plain: true,
    maybe: true,
  },
  'insight.getLateness': { who: { operator: 'own' }, plain: true, maybe: true },
  'insight.retryParked': { asked: () => ({ service: 'orders', group: 'none', id: 1 }), who: { operator: 'own' } },
  'insight.dropParked': { asked: () => ({ service: 'orders', group: 'none', id: 1 }), who: { operator: 'own' } },
  'insight.readParked': {
    asked: () => ({ service: 'orders', group: 'none', limit: 1 }),
    who: { operator: 'own' },
    plain: true,
    maybe: true,
  },
  'insight.forgetLoss': { asked: () => ({ service: 'orders', outbox: 'none' }), who: { operator: 'own' } },
  'insight.replay': { asked: () => ({ service: 'notices' }), who: { operator: 'own' } },
  'views.listGenerations': { who: { operator: 'own' }, plain: true },
  'views.rebuild': { asked: () => ({ view: 'none', hold: true }), who: { operator: 'own' } },
  'views.compare': { asked: () => ({ view: 'none', generation: 1 }), who: { operator: 'own' } },
  'views.switch': { asked: () => ({ view: 'none', generation: 1 }), who: { operator: 'own' } },
  'views.drop': { asked: () => ({ view: 'none', generation: 1 }), who: { operator: 'own' } },
  'backups.listBackups': { who: { operator: 'own' }, plain: true },
  'backups.takeBackup': { who: { operator: 'own' } },
  'backups.verifyBackup': { asked: () => ({ name: 'none' }), who: { operator: 'own' } },
  'consumers.listConsumers': { who: { operator: 'own' }, plain: true },
  'consumers.retryParked': { asked: () => ({ group: 'none', id: 1 }), who: { operator: 'own' } },
  'consumers.readParked': {
    asked: () => ({ group: 'none', limit: 1 }),
    who: { operator: 'own' },
    plain: true,
    maybe: true,
  },
  'consumers.forgetLoss': { asked: () => ({ outbox: 'none' }), who: { operator: 'own' } },
  'consumers.replay': { who: { operator: 'own' } },
  'consumers.dropParked': { asked: () => ({ group: 'none', id: 1, reason: 'X' }), who: { operator: 'own' } },
}
