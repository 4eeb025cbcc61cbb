import { expect, test } from 'vitest'
import { EchoServiceService } from '../testing/echo-service.ts'
import { allow, anonymous, enforce, systemOnly } from './policy.ts'
import { rpcService } from './service.ts'
import { systemViewer } from './viewer.ts'
import type { Viewer } from './viewer.ts'

const owner: Viewer = {
  userId: 'u1',
  userName: 'Ada',
  organisationId: 'b1',
  organisationKind: 'BRAND',
  role: 'OWNER',
  scopes: [],
}
const key: Viewer = { ...owner, keyId: 'k', scopes: ['catalog:write'] }
const operator: Viewer = { ...owner, organisationKind: 'OPERATOR', role: 'OPERATOR' }
const buyer: Viewer = { ...owner, organisationKind: 'RETAILER', role: 'BUYER' }

const passes = (rule: Parameters<typeof enforce>[0], viewer: Viewer | undefined) => {
  try {
    enforce(rule, viewer)
    return true
  } catch {
    return false
  }
}

test('only what a grant names passes', () => {
  const rule = allow({ kinds: ['BRAND'], roles: ['OWNER', 'SALES_MANAGER'] })
  expect(passes(rule, owner)).toBe(true)
  expect(passes(rule, { ...owner, role: 'VIEWER' })).toBe(false)
  expect(passes(rule, buyer)).toBe(false)
  expect(passes(rule, operator)).toBe(false)
  expect(passes(rule, systemViewer('orders'))).toBe(false)
  expect(passes(rule, undefined)).toBe(false)
})

test('a key passes by scope alone, never by the role it carries', () => {
  expect(passes(allow({ kinds: ['BRAND'] }), key)).toBe(false)
  expect(passes(allow({ kinds: ['BRAND'], roles: ['OWNER'] }), key)).toBe(false)
  expect(passes(allow({ kinds: ['BRAND'], scopes: ['catalog:read', 'catalog:write'] }), key)).toBe(true)
  expect(passes(allow({ kinds: ['BRAND'], scopes: ['stock:write'] }), key)).toBe(false)
  expect(passes(allow({ kinds: ['RETAILER'], scopes: ['catalog:write'] }), key)).toBe(false)
})

test('one of several grants is enough, so that a role can differ by kind', () => {
  const rule = allow({ kinds: ['BRAND'], roles: ['OWNER'] }, { kinds: ['RETAILER'], roles: ['BUYER'] })
  expect(passes(rule, owner)).toBe(true)
  expect(passes(rule, buyer)).toBe(true)
  expect(passes(rule, { ...buyer, role: 'OWNER' })).toBe(false)
})

test('services and operators pass only where they are named', () => {
  expect(passes(systemOnly, systemViewer('orders'))).toBe(true)
  expect(passes(systemOnly, owner)).toBe(false)
  expect(passes(allow({ kinds: ['OPERATOR', 'BRAND'], roles: ['OWNER'] }), operator)).toBe(true)
  expect(passes(anonymous, undefined)).toBe(true)
})

test('a method without a rule or a handler, or a rule without a method, cannot be served', () => {
  const handlers = {
    getEcho: async () => ({ text: '', n: 0 }),
    sayEcho: async () => ({ text: '', n: 0 }),
    async *listEchoes() {},
    collectEchoes: async () => ({ text: '', n: 0 }),
  }
  const policy = {
    getEcho: anonymous,
    sayEcho: anonymous,
    listEchoes: anonymous,
    talk: anonymous,
    shout: anonymous,
  }
  // @ts-expect-error the types demand a handler and a rule for each method
  const serve = () => rpcService(EchoServiceService, handlers, policy)
  expect(serve).toThrow(
    'service cannot be served: /selvedge.test.v1.EchoService/CollectEchoes has no policy; ' +
      '/selvedge.test.v1.EchoService/Talk has no handler; policy for unknown method shout',
  )
})
