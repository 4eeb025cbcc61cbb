import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { expectReplayed } from '@selvedge/platform/testing/expect-replayed'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import {
  AccountsService,
  CreateOrganisationRequest,
  InviteUserRequest,
  UpdateProfileRequest,
} from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { SessionView } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { topics } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { hashToken } from '../src/domain/token.ts'
import { createService } from '../src/service.ts'

let runtime: TestRuntime
let service: Service
let accounts: RpcClient<typeof AccountsService>
const system = { viewer: systemViewer('test') }
const PASSWORD = 'white red white'

beforeEach(async () => {
  runtime = await testRuntime()
  service = createService(runtime.configOf('accounts'), runtime)
  await service.start()
  accounts = connectPeer(runtime, runtime.configOf('test'), 'accounts', AccountsService)
})

afterEach(async () => {
  accounts.close()
  await service.stop()
  await runtime.close()
})

async function organisation(kind: 'BRAND' | 'RETAILER', slug: string): Promise<string> {
  const request = CreateOrganisationRequest.fromPartial({ kind, name: `The ${slug}`, slug, country: 'NL' })
  return (await accounts.createOrganisation(request, system)).organisation!.id
}

async function member(
  organisationId: string,
  email: string,
  role: 'OWNER' | 'VIEWER' | 'BUYER' = 'OWNER',
): Promise<{ viewer: Viewer; token: string; session: SessionView }> {
  const link = await accounts.inviteUser(InviteUserRequest.fromPartial({ email, role, organisationId }), system)
  const { token, session } = await accounts.acceptInvitation(
    { token: link.token, name: email, password: PASSWORD, ip: '', userAgent: '' },
    system,
  )
  return { token, session: session!, viewer: viewerOf(session!) }
}

function viewerOf(session: SessionView): Viewer {
  return {
    userId: session.userId,
    userName: session.userName,
    organisationId: session.organisationId,
    organisationKind: session.organisationKind as 'BRAND',
    role: session.role as 'OWNER',
    scopes: [],
  }
}

const tokenHash = (token: string) => Buffer.from(hashToken(token), 'base64url')
const refusal = (reason: string) => expect.objectContaining({ reason })

test('an invited owner signs in, is checked, and is gone after signing out', async () => {
  const id = await organisation('BRAND', 'halden')
  const { session } = await member(id, 'Owner@Halden.example')
  const login = await accounts.login(
    { email: ' owner@halden.example', password: PASSWORD, ip: '::1', userAgent: 'test' },
    system,
  )
  expect(login.session).toMatchObject({ organisationId: id, role: 'OWNER', userId: session.userId })
  const checked = await accounts.checkSession({ tokenHash: tokenHash(login.token) }, system)
  expect(checked.memberships).toHaveLength(1)
  const { users } = await accounts.listUsers({ organisationId: id }, system)
  expect(users[0]!.lastSeenAt).toBe(runtime.clock.now().toISOString())
  await accounts.logout({ tokenHash: tokenHash(login.token) }, system)
  await expect(accounts.checkSession({ tokenHash: tokenHash(login.token) }, system)).rejects.toEqual(
    refusal('SESSION_OVER'),
  )
})

test('wrong passwords are answered alike, and slowed down after five', async () => {
  await member(await organisation('BRAND', 'halden'), 'owner@halden.example')
  const attempt = (email: string, password: string) =>
    accounts.login({ email, password, ip: '', userAgent: '' }, system)
  await expect(attempt('nobody@halden.example', PASSWORD)).rejects.toEqual(refusal('LOGIN_WRONG'))
  for (let i = 0; i < 5; i++)
    await expect(attempt('owner@halden.example', 'wrong')).rejects.toEqual(refusal('LOGIN_WRONG'))
  await expect(attempt('owner@halden.example', PASSWORD)).rejects.toEqual(refusal('LOGIN_LOCKED'))
  runtime.clock.advance(2000)
  expect((await attempt('owner@halden.example', PASSWORD)).token).not.toBe('')
})

test('a link works once and not after 72 hours', async () => {
  const id = await organisation('RETAILER', 'kade')
  const invite = (email: string) =>
    accounts.inviteUser(InviteUserRequest.fromPartial({ email, role: 'BUYER', organisationId: id }), system)
  const accept = (token: string) =>
    accounts.acceptInvitation({ token, name: 'A', password: PASSWORD, ip: '', userAgent: '' }, system)
  const link = await invite('a@kade.example')
  await accept(link.token)
  await expect(accept(link.token)).rejects.toEqual(refusal('LINK_OVER'))
  const late = await invite('b@kade.example')
  runtime.clock.advance(72 * 3_600_000)
  await expect(accept(late.token)).rejects.toEqual(refusal('LINK_OVER'))
})

test('an owner manages colleagues of the own organisation only, and the last owner stays', async () => {
  const own = await organisation('BRAND', 'halden')
  const other = await organisation('BRAND', 'norvik')
  const owner = await member(own, 'owner@halden.example')
  const stranger = await member(other, 'owner@norvik.example')
  const viewer = { viewer: owner.viewer }
  await expect(accounts.listUsers({ organisationId: other }, viewer)).rejects.toEqual(refusal('ORGANISATION_UNKNOWN'))
  await expect(accounts.removeUser({ userId: stranger.session.userId, organisationId: '' }, viewer)).rejects.toEqual(
    refusal('MEMBER_UNKNOWN'),
  )
  await expect(accounts.removeUser({ userId: owner.session.userId, organisationId: '' }, viewer)).rejects.toEqual(
    refusal('LAST_OWNER'),
  )
  const colleague = await member(own, 'colleague@halden.example', 'VIEWER')
  await accounts.removeUser({ userId: colleague.session.userId, organisationId: '' }, viewer)
  await expect(accounts.checkSession({ tokenHash: tokenHash(colleague.token) }, system)).rejects.toEqual(
    refusal('SESSION_OVER'),
  )
  await expect(
    accounts.inviteUser(InviteUserRequest.fromPartial({ email: 'x@y.example', role: 'OWNER' }), {
      viewer: colleague.viewer,
    }),
  ).rejects.toEqual(refusal('ROLE_NOT_ALLOWED'))
})

test('a stranger sees the profile, not doors or settings; every change is published', async () => {
  const brand = await organisation('BRAND', 'halden')
  const retailer = await organisation('RETAILER', 'kade')
  const { viewer } = await member(brand, 'owner@halden.example')
  const address = {
    id: '',
    label: 'Shop',
    name: 'Kade 12',
    lines: ['Kade 12'],
    postcode: '1011',
    city: 'Amsterdam',
    country: 'NL',
    shipTo: true,
    billTo: false,
  }
  const door = { id: '', code: 'AMS', name: 'Amsterdam', address, gln: '', group: '', active: true }
  const { organisation: changed, written } = await accounts.saveDoor({ door, organisationId: retailer }, system)
  expect(changed?.retailer?.doors).toMatchObject([{ code: 'AMS' }])
  await expect(accounts.saveDoor({ door, organisationId: retailer }, system)).rejects.toEqual(
    refusal('DOOR_CODE_TAKEN'),
  )
  const seen = await accounts.batchGetOrganisations({ ids: [retailer] }, { viewer })
  expect(seen.organisations[0]).toMatchObject({ name: 'The kade', retailer: undefined })
  const newest = await waitForRecord(retailer, written!.version)
  expect(topics.organisation.decode(newest.value!).retailer?.doors).toHaveLength(1)
})

test('an API key is scoped, shown once, and over when revoked', async () => {
  const brand = await organisation('BRAND', 'halden')
  const { viewer } = await member(brand, 'owner@halden.example')
  const created = await accounts.createApiKey(
    { name: 'ERP', scopes: ['products:write'], expiresAt: '', organisationId: '' },
    { viewer },
  )
  expect(await accounts.checkApiKey({ secret: created.secret }, system)).toMatchObject({
    organisationId: brand,
    scopes: ['products:write'],
  })
  const listed = await accounts.listApiKeys({ organisationId: '' }, { viewer })
  expect(JSON.stringify(listed)).not.toContain(created.secret)
  await accounts.revokeApiKey({ keyId: created.key!.id, organisationId: '' }, { viewer })
  await expect(accounts.checkApiKey({ secret: created.secret }, system)).rejects.toEqual(refusal('KEY_WRONG'))
})

async function waitForRecord(key: string, version: number) {
  for (;;) {
    const record = await runtime.log.newest(topics.organisation.name, key)
    if (record && Number(record.headers['entity-version']) >= version) return record
    await new Promise((resolve) => setImmediate(resolve))
  }
}

test('what the log has lost is sent again as it was', async () => {
  const brand = await organisation('BRAND', 'halden')
  await organisation('RETAILER', 'noor')
  await accounts.updateProfile(
    UpdateProfileRequest.fromPartial({ organisationId: brand, name: 'Halden Mills', country: 'NL' }),
    system,
  )
  await expectReplayed(runtime, 'accounts')
})
