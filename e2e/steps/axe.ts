/** WCAG 2.2 AA by machine: nothing may be found, on any page in any open state. */
import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(untilStill)
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  )
  expect(found, state).toEqual([])
}

/**
 * Half-way from one colour to another nothing can be judged; what never ends is left out. A page hears of another
 * scheme with its next frame, and a layer that is there begins to appear one or two later: still is what moves in none
 * of three.
 */
async function untilStill(): Promise<void> {
  for (let calm = 0; calm < 3;) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const passing = document
      .getAnimations()
      .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
    calm = passing.length === 0 ? calm + 1 : 0
  }
}

/** Opens something by its button, looks at it, and closes it with Escape. */
export async function expectAccessibleOpen(page: Page, button: Locator, state: string): Promise<void> {
  await button.click()
  const layer = page.getByRole('menu').or(page.getByRole('dialog')).or(page.getByRole('listbox')).first()
  await expect(layer, state).toBeVisible()
  await expectAccessible(page, state)
  await page.keyboard.press('Escape')
  await expect(layer, state).toBeHidden()
}
