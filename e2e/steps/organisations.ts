/** Organisations of a journey's own, made as the operator makes them: by command, on the machine of the stack. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { goToAddress } from './session.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const PASSWORD = 'a journey of its own'

/** Runs `npm run ops -- …` on the system under test. @returns what it prints */
export async function ops(...command: string[]): Promise<string> {
  const data = process.env.SELVEDGE_E2E_DATA
  if (!data) throw new Error('SELVEDGE_E2E_DATA names no data folder')
  const { stdout } = await run(process.execPath, [join(root, 'stack/src/ops/cli.ts'), ...command, '--data', data])
  return stdout.trim()
}

export interface OwnOrganisation {
  name: string
  slug: string
  email: string
  password: string
}

/** An organisation that nobody has met yet; its owner comes in by the invitation's link. */
export async function enterAsNew(page: Page, kind: 'retailer' | 'brand', name: string): Promise<OwnOrganisation> {
  const mark = `${kind}-${Date.now().toString(36)}`
  const own = { name: `${name} ${mark}`, slug: mark, email: `owner@${mark}.example`, password: PASSWORD }
  const { slug, email } = own
  await ops('org', 'create', '--kind', kind, '--name', own.name, '--slug', slug, '--country', 'GB')
  const invitation = await ops('user', 'invite', '--org', slug, '--email', email)
  await goToAddress(page, invitation.split('\n')[0]!)
  await expect(page.getByRole('heading', { name: `Welcome to ${own.name}` })).toBeVisible()
  await page.getByLabel('Your name').fill('Ada Field')
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD)
  await page.getByLabel('New password, again').fill(PASSWORD)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  return own
}

/** A key of a brand for the brands' API. */
export function createKey(slug: string, scopes: string): Promise<string> {
  return ops('key', 'create', '--org', slug, '--name', 'Journey', '--scopes', scopes)
}
