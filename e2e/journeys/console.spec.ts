/** The operator sees how the whole system is, and sends again what was lost. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleOpen } from '../steps/axe.ts'
import { loaded } from '../steps/frame.ts'
import { focused, tabTo } from '../steps/grid.ts'
import { test } from '../support/journey.ts'

const OPERATOR = 'operator@selvedge.example'
const flow = (page: Page) => page.getByRole('list', { name: 'Flow of the system' })
const node = (page: Page, name: string) => flow(page).getByRole('button', { name: new RegExp(`^${name}`) })
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })

test('the flow is a picture that is walked by keyboard and leads to each part', async ({ people: { enter } }) => {
  const page = await enter(OPERATOR)
  await loaded(page)
  await expect(node(page, 'product-search-v')).toContainText(/Fine|Being built/)
  await expect(node(page, 'product-search-v')).toContainText('enrichment.product.v1')
  await tabTo(page, flow(page))
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(focused(page)).toContainText('.v1')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Only what belongs to \w+\./)).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(page.getByText(/^Only what belongs to/)).toBeHidden()

  await tab(page, 'Flow').click()
  await node(page, 'product-search-v').click()
  await expect(page.getByRole('dialog')).toContainText('Verdict')
  await page.keyboard.press('Escape')
  await node(page, 'orders ?all').click()
  await expect(page.getByRole('row', { name: /^orders/ })).toBeVisible()
})

test('a chart tells each moment, by pointer, by keyboard and as a table', async ({ people: { enter } }) => {
  const page = await enter(OPERATOR)
  await tab(page, 'Metrics').click()
  await page.getByRole('radio', { name: '15 min' }).check()
  const chart = page.getByRole('slider', { name: /^product-search-v/ })
  // What is written down is asked for anew every half minute.
  await expect(chart).toHaveAttribute('aria-valuetext', /records$/, { timeout: 90_000 })
  await chart.focus()
  await page.keyboard.press('Home')
  await expect(chart).toHaveAttribute('aria-valuenow', '0')
  await expect(chart).toHaveAttribute('aria-valuetext', /(records|not known)$/)
  const figure = page.getByRole('figure').filter({ has: chart })
  await figure.getByText('As a table').click()
  await expect(figure.getByRole('row')).toHaveCount(31)
  await expectAccessible(page, 'a chart and its table')
  await page.getByRole('combobox', { name: 'What' }).click()
  await page.getByRole('option', { name: 'Business: how many there are' }).click()
  await expect(page.getByRole('slider', { name: 'order', exact: true })).toHaveAttribute('aria-valuetext', /in all$/)
  await expect(page).toHaveURL(/metric=LIVING&range=MINUTES_15/)
})

test('an owner is compared with the log, then replayed, and the place of replays tells how both went', async ({
  people: { enter },
}) => {
  const page = await enter(OPERATOR)
  await tab(page, 'Replays').click()
  await expectAccessibleOpen(page, page.getByRole('button', { name: 'Replay stock' }), 'replaying')
  await page.getByRole('button', { name: 'Replay stock' }).click()
  await page.getByRole('radio', { name: 'Only some keys' }).check()
  await page.getByRole('button', { name: 'Begin the replay' }).click()
  await expect(page.getByText('Name at least one key.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Keys' }).fill('no-such-product')
  await page.getByRole('button', { name: 'Compare only' }).click()
  const topic = page.getByRole('table', { name: 'Replays of stock' }).getByRole('row').nth(1)
  await expect(topic).toContainText('nothing to send')
  await expect(topic).toContainText('never')
  await page.getByRole('button', { name: 'Replay stock' }).click()
  await page.getByRole('button', { name: 'Begin the replay' }).click()
  await expect(topic).toContainText('finishedasked for')
})

test('what runs and which schemas it speaks', async ({ people: { enter } }) => {
  const page = await enter(OPERATOR)
  await tab(page, 'Versions').click()
  await expect(page.getByRole('row', { name: /^gateway/ })).toContainText('0.1.0')
  await expect(page.getByRole('row', { name: /^orders\.order-event\.v1/ })).toContainText('all, for a time')
  await expect(page.getByRole('table', { name: 'Views that are live' }).getByRole('row')).not.toHaveCount(1)
})

test('on a phone the flow is a list of stages, and the chosen part is in sight', async ({ people: { enter } }) => {
  const page = await enter(OPERATOR)
  await page.setViewportSize({ width: 390, height: 844 })
  await loaded(page)
  await expectAccessible(page, 'flow on a phone')
  const owner = await node(page, 'orders ?all').boundingBox()
  const reader = await node(page, 'product-search-v').boundingBox()
  expect(owner!.x).toBe(reader!.x)
  expect(owner!.y).toBeLessThan(reader!.y)
  await tab(page, 'Flow').focus()
  await page.keyboard.press('End')
  await expect(tab(page, 'Versions')).toBeInViewport()
  await expectAccessible(page, 'versions on a phone')
})
