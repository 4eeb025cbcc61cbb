import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@selvedge/platform/testing/free-port'
import { eventually } from '@selvedge/platform/testing/settle'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { expect, test } from 'vitest'
import { makeOrganisation } from '../../src/demo/fill/people.ts'
import { systemAccess } from '../../src/ops/system-access.ts'
import { childProgram } from './child-process.ts'
import { pushingBrand } from './pushing-brand.ts'
import { seeded } from './random.ts'

const KILLS = 10

test(
  `the whole system, killed ${KILLS} times during an import: what was acknowledged is there, once`,
  { timeout: 1_800_000 },
  async () => {
    using dir = tempDir()
    const random = seeded(7)
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    await using child = childProgram(join(import.meta.dirname, 'stack-child.ts'), dir.path, String(port))
    await child.start()
    const key = await brandKey(dir.path)
    const brand = pushingBrand(url, key)

    for (let kill = 0; kill < KILLS; kill++) {
      // A moment inside the work: where the crash falls is what the seed varies.
      await pause(100 + random(900))
      await child.kill()
      await child.start()
    }
    await eventually(() => expect(brand.acknowledged.length).toBeGreaterThan(0))
    await brand.stop()

    const numbers = await allStyleNumbers(url, key)
    expect(numbers).toHaveLength(new Set(numbers).size)
    expect(numbers).toEqual(expect.arrayContaining([...brand.acknowledged]))
    // Everything derived has followed, and nothing is parked.
    await eventually(() => expectQuiet(dir.path))
    await child.stop()
  },
)

async function brandKey(dataDir: string): Promise<string> {
  const access = systemAccess(dataDir, 'test')
  const accounts = access.client('accounts', AccountsService)
  const people = [{ name: 'Owner', email: 'owner@faults.example', role: 'owner' }]
  const { organisationId } = await makeOrganisation(accounts, access.viewer, {
    kind: 'BRAND',
    slug: 'faults',
    name: 'Faults',
    country: 'NL',
    people,
  })
  const { secret } = await accounts.createApiKey(
    { organisationId, name: 'test', scopes: ['products:write'], expiresAt: '' },
    { viewer: access.viewer },
  )
  access.close()
  return secret
}

async function allStyleNumbers(url: string, key: string): Promise<string[]> {
  const numbers: string[] = []
  for (let after = ''; ;) {
    const answer = await fetch(`${url}/api/v1/products?limit=500&after=${encodeURIComponent(after)}`, {
      headers: { authorization: `Bearer ${key}` },
    })
    const page = (await answer.json()) as { products: { styleNumber: string }[]; next: string | null }
    numbers.push(...page.products.map(({ styleNumber }) => styleNumber))
    if (!page.next) return numbers
    after = page.next
  }
}

async function expectQuiet(dataDir: string): Promise<void> {
  const access = systemAccess(dataDir, 'test')
  try {
    for (const part of ['catalog', 'stock', 'pricing', 'orders', 'enrichment', 'projector'] as const) {
      const { consumers, outboxes, parked } = await access
        .client(part, ConsumersService)
        .listConsumers({}, { viewer: access.viewer })
      const behind = consumers.flatMap(({ positions }) => positions).filter(({ position, end }) => position < end)
      expect({ part, behind, parked, waiting: outboxes.filter(({ rows }) => rows > 0) }).toEqual({
        part,
        behind: [],
        parked: [],
        waiting: [],
      })
    }
  } finally {
    access.close()
  }
}
