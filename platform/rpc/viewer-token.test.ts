import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actorOf, systemViewer } from './viewer.ts'
import type { Viewer } from './viewer.ts'
import { assertViewerKeys, signViewer, verifyViewer } from './viewer-token.ts'

const now = new Date('2027-01-15T09:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const current = { id: 'k2', secret: 'the current secret, thirty-two ch' }
const previous = { id: 'k1', secret: 'the previous secret, thirty-two c' }
const owner: Viewer = {
  userId: 'u1',
  userName: 'Zoë Ωmega',
  organisationId: 'b1',
  organisationKind: 'BRAND',
  role: 'OWNER',
  scopes: [],
}
const key: Viewer = { ...owner, keyId: 'key1', userName: 'ERP', scopes: ['catalog:write'] }

test('a viewer comes back as it was signed, people and keys alike', () => {
  for (const viewer of [owner, key, systemViewer('orders')]) {
    expect(verifyViewer(signViewer(viewer, current, now), [current], now)).toEqual(viewer)
  }
})

test('a token ends after its time', () => {
  const token = signViewer(owner, current, now, 60)
  expect(verifyViewer(token, [current], later(59))).toEqual(owner)
  expect(() => verifyViewer(token, [current], later(60))).toThrow(
    expect.objectContaining({ code: 'UNAUTHENTICATED', reason: 'VIEWER_EXPIRED' }),
  )
})

test('while keys rotate, tokens of both are good; a removed key is not', () => {
  const old = signViewer(owner, previous, now)
  expect(verifyViewer(old, [current, previous], now)).toEqual(owner)
  expect(() => verifyViewer(old, [current], now)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }))
})

test('no changed token is trusted', () => {
  const token = signViewer(owner, current, now)
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'AZaz09-_.='), (at, letter) => {
      fc.pre(token[at] !== letter)
      const changed = token.slice(0, at) + letter + token.slice(at + 1)
      expect(() => verifyViewer(changed, [current], now)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }))
    }),
  )
})

test('nonsense is refused, never an unexpected error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constant(`${'a'.repeat(5000)}.b.c`), fc.constant('k2..')), (text) => {
      expect(() => verifyViewer(text, [current], now)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }))
    }),
  )
})

test('a short secret or none is refused at start', () => {
  expect(() => assertViewerKeys([])).toThrow('no viewer key')
  expect(() => assertViewerKeys([{ id: 'a', secret: 'short' }])).toThrow('shorter than 32')
  expect(() => assertViewerKeys([{ id: 'a.b', secret: current.secret }])).toThrow('needs an id')
})

test('the actor says what kind of caller it was, on one line', () => {
  expect(actorOf(owner)).toBe('user:u1:Zoë Ωmega')
  expect(actorOf(key)).toBe('key:key1:ERP')
  expect(actorOf(systemViewer('orders'))).toBe('system:orders')
  expect(actorOf({ ...owner, userName: 'a\r\nb' })).toBe('user:u1:a b')
})
