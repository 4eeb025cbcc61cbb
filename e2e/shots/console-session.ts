/** An operator at work, step by step: a view is rebuilt, shown, given back and deleted; an owner is compared and replayed; a backup is taken and read. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { goTo, messages } from '../steps/frame.ts'

export interface Step {
  name: string
  /** From where the step before has left the page. */
  take(page: Page): Promise<void>
}

const MESSAGES_GONE_WITHIN_MS = 20_000

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
const generation = (page: Page, number: number) =>
  main(page).getByRole('row', { name: new RegExp(`^product-search \\D+ \\d+ ${number} `) })

async function open(page: Page, number: number): Promise<void> {
  await generation(page, number).getByRole('button', { name: 'product-search', exact: true }).click()
  await page.getByRole('dialog').waitFor()
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** What is told in passing would cover a phone's page. */
async function calm(page: Page): Promise<void> {
  await expect(messages(page).getByRole('button')).toHaveCount(0, { timeout: MESSAGES_GONE_WITHIN_MS })
}

/** Answers the question, and waits until it is so. */
async function show(page: Page, number: number): Promise<void> {
  await button(page, 'Show it').click()
  await expect(generation(page, number)).toContainText('Live')
  await close(page)
  await calm(page)
}

export const consoleSession: readonly Step[] = [
  { name: 'the flow', take: (page) => goTo(page, 'Console') },
  {
    name: 'a rebuild is asked for',
    async take(page) {
      await tab(page, 'Views')
      await button(page, 'Rebuild product-search').click()
      await page.getByRole('checkbox', { name: 'Wait for my word before it is shown' }).check()
    },
  },
  {
    name: 'it is built beside the live one and waits',
    async take(page) {
      await button(page, 'Begin the rebuild').click()
      await expect(generation(page, 2)).toContainText('Waits for you')
      await calm(page)
    },
  },
  {
    name: 'what differs',
    async take(page) {
      await open(page, 2)
      await expect(page.getByRole('table', { name: 'Comparison with the live generation' })).toBeVisible()
    },
  },
  { name: 'showing it is asked for', take: (page) => button(page, 'Show to people').click() },
  {
    name: 'it is live',
    take: (page) => show(page, 2),
  },
  {
    name: 'back to the one before',
    async take(page) {
      await open(page, 1)
      await button(page, 'Show to people').click()
      await show(page, 1)
    },
  },
  {
    name: 'deleting is asked for',
    async take(page) {
      await open(page, 2)
      await button(page, 'Delete').click()
    },
  },
  {
    name: 'a replay is asked for',
    async take(page) {
      await button(page, 'Delete it').click()
      await expect(generation(page, 2)).toHaveCount(0)
      await tab(page, 'Replays')
      await button(page, 'Replay catalog').click()
    },
  },
  {
    name: 'compared only, and replayed',
    async take(page) {
      await button(page, 'Compare only').click()
      const product = page.getByRole('row', { name: /^catalog\.product\.v1/ })
      await expect(product).toContainText('nothing to send')
      await button(page, 'Replay catalog').click()
      await button(page, 'Begin the replay').click()
      await expect(product).toContainText('finished')
      await calm(page)
    },
  },
  {
    name: 'a backup is taken and verified',
    async take(page) {
      await tab(page, 'Backups')
      await button(page, 'Back up now').click()
      const backup = main(page).getByRole('row', { name: /^\d{4}-/ })
      await expect(backup).toContainText('Whole')
      await button(page, /^Verify /).click()
      await expect(backup).not.toContainText('never')
      await calm(page)
    },
  },
  {
    name: 'the backup and how it is put back',
    async take(page) {
      await main(page)
        .getByRole('row', { name: /^\d{4}-/ })
        .getByRole('button', { name: /^\d{4}-/ })
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'what a quarter of an hour was like',
    async take(page) {
      await close(page)
      await tab(page, 'Metrics')
      await page.getByRole('radio', { name: '15 min' }).check()
    },
  },
]
