/** A page of the same elements and style sheets as another, without its code: what of a figure is the browser's. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const script = readFileSync(join(import.meta.dirname, 'bare-grid.js'), 'utf8')

/** @param page shows a grid whose cells hold quantities */
export async function openBare(page: Page): Promise<Page> {
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('1')
  const body = asItStands(await page.content())
  await page.keyboard.press('Escape')
  const bare = await page.context().newPage()
  await bare.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body }))
  await bare.goto('/bare')
  return bare
}

function asItStands(html: string): string {
  const still = html.replaceAll(/<script\b.*?<\/script>|<link\b[^>]*modulepreload[^>]*>/gs, '')
  return still.replace('</body>', () => `<script type="module">${script}</script></body>`)
}
