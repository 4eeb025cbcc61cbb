import type { BrowserContext } from 'playwright-core'

const REPETITIONS = 5
const STEPS = 40
const STEP_PX = 300
const STEP_MS = 50

/** Scrolls through the catalogue, which loads as it goes. @returns frames a second of each stretch */
export async function scrollCatalogue(context: BrowserContext): Promise<number[]> {
  const page = await context.newPage()
  await page.goto('/catalogue')
  await page.getByRole('list', { name: 'Products' }).getByRole('listitem').first().waitFor()
  await page.mouse.move(700, 500)
  const rates: number[] = []
  for (let n = 0; n < REPETITIONS; n++) {
    await page.evaluate('benchProbe.watchFrames()')
    for (let step = 0; step < STEPS; step++) {
      await page.mouse.wheel(0, STEP_PX)
      await page.waitForTimeout(STEP_MS)
    }
    const frames = await page.evaluate<number[]>('benchProbe.frames')
    rates.push(((frames.length - 1) / (frames.at(-1)! - frames[0]!)) * 1_000)
    await page.reload()
    await page.getByRole('list', { name: 'Products' }).getByRole('listitem').first().waitFor()
  }
  await context.close()
  return rates
}
