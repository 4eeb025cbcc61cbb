import type { BrowserContext } from 'playwright-core'

const REPETITIONS = 5

/** Opens the catalogue with an empty cache. @returns milliseconds until the largest thing in sight was painted */
export async function loadCatalogue(enter: () => Promise<BrowserContext>): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < REPETITIONS; n++) {
    const context = await enter()
    const page = await context.newPage()
    await page.goto('/catalogue')
    await page.getByRole('list', { name: 'Products' }).getByRole('listitem').first().waitFor()
    await page.waitForFunction('benchProbe.largestPaint > 0')
    await page.waitForLoadState('networkidle')
    times.push(await page.evaluate<number>('benchProbe.largestPaint'))
    await context.close()
  }
  return times
}
