import type { World } from '../../world/world.ts'
import type { Row, Table } from '../row.ts'

const sellers = { 'A/owner+manager': 'own' } as const
const both = { ...sellers, 'rival/owner+buyer': 'own' } as const

const terms = ({ a }: World) => ({
  priceListIds: [a.lists.get('MAIN')],
  currency: 'EUR',
  paymentTerms: '30 days',
  atOnce: true,
  preOrder: true,
})
const ofRival = (who: Row['who']): Row => ({
  asked: ({ relations }) => ({ connectionId: relations.rival.connectionId, reason: 'Because' }),
  who,
})
const talksWith = (side: 'requested' | 'invited', more: (world: World) => object, who: Row['who']): Row => ({
  asked: (world) => ({ input: { matchMakingId: world.relations[side].matchMakingId, ...more(world) } }),
  who,
})

export const relationMutations: Table = {
  'Mutation.inviteRetailer': {
    asked: (world) => ({ input: { retailerId: world.members.disconnected.id, terms: terms(world) } }),
    who: sellers,
    plain: true,
  },
  'Mutation.requestConnection': {
    asked: ({ members, shops }, { side }) => ({
      input: {
        brandId: members.A.id,
        website: 'https://example.test',
        vatNumber: 'NL1',
        doorIds: side in shops ? [shops[side as keyof typeof shops].doorId] : [],
      },
    }),
    who: { 'retailers/owner+buyer': 'own' },
  },
  'Mutation.acceptRequest': talksWith('requested', (world) => ({ terms: terms(world) }), sellers),
  'Mutation.declineRequest': {
    ...talksWith('requested', () => ({ reason: 'CREDIT' }), sellers),
    decides: 'ALREADY_ANSWERED',
    plain: true,
  },
  'Mutation.withdraw': {
    asked: ({ relations }) => ({ matchMakingId: relations.invited.matchMakingId }),
    who: { ...sellers, 'invited/owner+buyer': 'own' },
  },
  'Mutation.answerInvitation': {
    ...talksWith('invited', () => ({ accept: false }), { 'invited/owner+buyer': 'own' }),
    decides: 'ALREADY_ANSWERED',
    plain: true,
  },
  'Mutation.reviseTerms': {
    asked: (world) => ({
      input: { connectionId: world.relations.rival.connectionId, expectedRevision: 1, terms: terms(world) },
    }),
    who: sellers,
  },
  'Mutation.suspendConnection': ofRival(sellers),
  'Mutation.resumeConnection': ofRival(sellers),
  'Mutation.disconnect': ofRival(both),
}
