import type { Page } from 'playwright-core'

const CELLS = 60
const WARM_UP = 20

/** Types two digits and Enter into cells of the page's grid. @returns milliseconds from each key to its paint */
export async function typeQuantities(page: Page): Promise<number[]> {
  await page.getByRole('gridcell').filter({ visible: true }).first().waitFor()
  await toFirstCell(page)
  for (let cell = 0; cell < WARM_UP + CELLS; cell++) {
    if (cell === WARM_UP) await page.evaluate('benchProbe.keys = []')
    for (const key of [String(1 + (cell % 9)), String(cell % 10), 'Enter']) await page.keyboard.press(key)
  }
  await page.waitForFunction(`benchProbe.keys.length >= ${CELLS * 3}`)
  return page.evaluate<number[]>('benchProbe.keys')
}

/** Puts the keyboard on the grid's first cell. */
export async function toFirstCell(page: Page): Promise<void> {
  await page.evaluate(`document.querySelector('[role=grid] [tabindex="0"]').focus()`)
  await page.keyboard.press('Control+Home')
}
