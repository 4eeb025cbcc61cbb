import { gzipSync } from 'node:zlib'
import type { BrowserContext } from 'playwright-core'

export interface Transferred {
  /** KB, gzip. */
  script: number
  stylesheet: number
}

/** What a page loads of code and style before it rests. */
export async function transferred(context: BrowserContext, path: string): Promise<Transferred> {
  const page = await context.newPage()
  const bodies: { type: string; body: Promise<Buffer> }[] = []
  page.on('response', (response) => bodies.push({ type: response.request().resourceType(), body: response.body() }))
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  const kilobytes = async (type: string) => {
    const found = await Promise.all(bodies.filter((each) => each.type === type).map(({ body }) => body))
    return found.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024
  }
  const result = { script: await kilobytes('script'), stylesheet: await kilobytes('stylesheet') }
  await context.close()
  return result
}
