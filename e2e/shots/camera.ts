/** One page in both widths and both schemes. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

const widths = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

/** @param ready resolves when the page shows what is to be seen, after each change of size */
export async function photograph(page: Page, folder: string, name: string, ready: () => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  for (const size of widths) {
    await page.setViewportSize(size)
    await ready()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      await page.screenshot({ path: join(folder, `${file}-${size.width}-${colorScheme}.png`), animations: 'disabled' })
    }
  }
  await page.setViewportSize(widths[0]!)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}
