/** One person, several organisations: none of them reaches into another through the person. */
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import {
  AccountsService,
  CreateOrganisationRequest,
  InviteUserRequest,
} from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createService } from '../src/service.ts'

let runtime: TestRuntime
let service: Service
let accounts: RpcClient<typeof AccountsService>
let halden: string
let norvik: string
/** Owner of norvik, who means no good. */
let mallory: { viewer: Viewer }
let round = 0
const system = { viewer: systemViewer('test') }
const PASSWORD = 'white red white'
const OTHER = 'a password of mallory'

beforeAll(async () => {
  runtime = await testRuntime()
  service = createService(runtime.configOf('accounts'), runtime)
  await service.start()
  accounts = connectPeer(runtime, runtime.configOf('test'), 'accounts', AccountsService)
})

afterAll(async () => {
  accounts.close()
  await service.stop()
  await runtime.close()
})

beforeEach(async () => {
  round += 1
  halden = await organisation(`halden${round}`)
  norvik = await organisation(`norvik${round}`)
  const { token } = await invite(norvik, `mallory${round}@norvik.example`, 'OWNER')
  const { session } = await accept(token, OTHER)
  mallory = { viewer: { ...session!, organisationKind: 'BRAND', role: 'OWNER', scopes: [] } }
})

async function organisation(slug: string): Promise<string> {
  const request = CreateOrganisationRequest.fromPartial({ kind: 'BRAND', name: slug, slug, country: 'NL' })
  return (await accounts.createOrganisation(request, system)).organisation!.id
}

const invite = (organisationId: string, email: string, role: 'OWNER' | 'VIEWER' = 'VIEWER', by = system) =>
  accounts.inviteUser(InviteUserRequest.fromPartial({ organisationId, email, role }), by)
const accept = (token: string, password = PASSWORD) =>
  accounts.acceptInvitation({ token, name: 'Ada', password, ip: '', userAgent: '' }, system)
const login = (email: string, password = PASSWORD) => accounts.login({ email, password, ip: '', userAgent: '' }, system)
const ada = () => `ada${round}@halden.example`

test('inviting somebody of another organisation gives no way to reset the password (ASVS 6.4.3)', async () => {
  const { session } = await accept((await invite(halden, ada())).token)
  const { userId } = await invite(norvik, ada(), 'VIEWER', mallory)
  await expect(accounts.resetUser({ userId, organisationId: '' }, mallory)).rejects.toMatchObject({
    reason: 'MEMBER_ELSEWHERE',
  })
  expect((await login(ada())).session).toMatchObject({ userId: session!.userId, organisationId: halden })
  expect((await accounts.resetUser({ userId, organisationId: norvik }, system)).token).not.toBe('')
})

test('an invitation is accepted with the password there is; until then nothing of it shows', async () => {
  await accept((await invite(halden, ada())).token)
  const { token, userId } = await invite(norvik, ada(), 'VIEWER', mallory)
  await expect(accept(token, OTHER)).rejects.toMatchObject({ reason: 'PASSWORD_EXISTS' })
  const { session } = await login(ada())
  expect(session!.memberships.map(({ organisationId }) => organisationId)).toEqual([halden])
  const viewer: Viewer = { ...session!, organisationKind: 'BRAND', role: 'VIEWER', scopes: [] }
  const move = { sessionId: session!.sessionId, organisationId: norvik }
  await expect(accounts.switchOrganisation(move, { viewer })).rejects.toMatchObject({ reason: 'ORGANISATION_UNKNOWN' })
  const { users } = await accounts.listUsers({ organisationId: '' }, mallory)
  expect(users.find(({ id }) => id === userId)).toMatchObject({ state: 'INVITED' })
  const joined = await accept(token)
  expect(joined.session!.memberships).toHaveLength(2)
  expect((await accounts.switchOrganisation(move, { viewer })).organisationId).toBe(norvik)
})

test('who invites first, and chooses the password in the place of the person, gains nothing elsewhere', async () => {
  const expected = await invite(halden, ada())
  const { token, userId } = await invite(norvik, ada(), 'VIEWER', mallory)
  const taken = await accept(token, OTHER)
  expect(taken.session!.memberships.map(({ organisationId }) => organisationId)).toEqual([norvik])
  const viewer: Viewer = { ...taken.session!, organisationKind: 'BRAND', role: 'VIEWER', scopes: [] }
  const move = { sessionId: taken.session!.sessionId, organisationId: halden }
  await expect(accounts.switchOrganisation(move, { viewer })).rejects.toMatchObject({ reason: 'ORGANISATION_UNKNOWN' })
  // The link of the other organisation needs that password too: neither side can go on alone, the operator can.
  await expect(accept(expected.token)).rejects.toMatchObject({ reason: 'PASSWORD_EXISTS' })
  const { token: owner } = await invite(halden, `owner${round}@halden.example`, 'OWNER')
  const { session } = await accept(owner)
  const boss = { viewer: { ...session!, organisationKind: 'BRAND', role: 'OWNER', scopes: [] } as Viewer }
  await expect(accounts.resetUser({ userId, organisationId: '' }, boss)).rejects.toMatchObject({
    reason: 'MEMBER_ELSEWHERE',
  })
})

test('wrong passwords are slowed down wherever they are typed (ASVS 6.3.1)', async () => {
  const { session } = await accept((await invite(halden, ada())).token)
  const { token } = await invite(norvik, ada(), 'VIEWER', mallory)
  const viewer: Viewer = { ...session!, organisationKind: 'BRAND', role: 'VIEWER', scopes: [] }
  const change = () =>
    accounts.changePassword({ currentPassword: 'wrong', newPassword: OTHER, sessionId: session!.sessionId }, { viewer })
  for (let i = 0; i < 3; i++) await expect(accept(token, OTHER)).rejects.toMatchObject({ reason: 'PASSWORD_EXISTS' })
  for (let i = 0; i < 2; i++) await expect(change()).rejects.toMatchObject({ reason: 'PASSWORD_WRONG' })
  await expect(change()).rejects.toMatchObject({ reason: 'LOGIN_LOCKED' })
  await expect(accept(token)).rejects.toMatchObject({ reason: 'LOGIN_LOCKED' })
  await expect(login(ada())).rejects.toMatchObject({ reason: 'LOGIN_LOCKED' })
})
