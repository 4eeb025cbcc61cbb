import type { Page } from 'playwright-core'
import { toFirstCell } from './type-quantities.ts'

const REPETITIONS = 5
const ROWS = 100
const COLUMNS = 20

/** Pastes 2,000 cells, each time with other quantities. @returns milliseconds until the cells showed them */
export async function pasteBlocks(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < REPETITIONS; n++) {
    const units = 3 + n
    const block = Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => units).join('\t')).join('\n')
    await toFirstCell(page)
    await page.evaluate(`benchProbe.paste = 0; benchProbe.expected = ': ${units} units'`)
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(block)})`)
    await page.keyboard.press('Control+V')
    await page.waitForFunction('benchProbe.paste > 0')
    times.push(await page.evaluate<number>('benchProbe.paste'))
    await page.getByText(`${(ROWS * COLUMNS).toLocaleString('en-GB')} cells changed.`).waitFor()
  }
  return times
}
