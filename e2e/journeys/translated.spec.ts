/** Every text of every page can be translated: nothing stands in the code outside the messages. */
import { expect } from '@playwright/test'
import { views } from '../shots/views.ts'
import { loaded } from '../steps/frame.ts'
import { sentTexts, untranslated } from '../steps/translated.ts'
import { test } from '../support/journey.ts'

const people = {
  retailer: 'owner@marlowefinch.example',
  brand: 'owner@halden.example',
  operator: 'operator@selvedge.example',
} as const

for (const kind of ['retailer', 'brand', 'operator'] as const) {
  test(`no text of the ${kind} bypasses translation`, async ({ people: { enter } }) => {
    const page = await enter(people[kind])
    const sent = sentTexts(page)
    const addresses = new Map<string, string>()
    for (const { name, open } of views[kind]) {
      await open(page)
      await loaded(page)
      addresses.set(name, page.url())
    }
    for (const [name, address] of addresses) {
      const pseudo = new URL(address)
      pseudo.searchParams.set('locale', 'pseudo')
      await page.goto(pseudo.href)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await loaded(page)
      await expect.soft.poll(() => untranslated(page, sent), name).toEqual([])
    }
  })
}

test('no text before signing in bypasses translation', async ({ people: { stranger } }) => {
  const page = await stranger()
  for (const address of ['/login', '/invitation/over']) {
    await page.goto(`${address}?locale=pseudo`)
    await loaded(page)
    expect(await untranslated(page, () => []), address).toEqual([])
  }
})
