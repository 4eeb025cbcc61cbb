/** Moments of the past, as people choose them. */
import type { Page } from '@playwright/test'

/**
 * What the field of a moment holds for an instant, by the clock of the page; browsers leave out the seconds of a full
 * minute.
 */
export function localOf(page: Page, iso: string): Promise<string> {
  return page.evaluate((at) => {
    const moment = new Date(at)
    return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
      .toISOString()
      .slice(0, 19)
      .replace(/:00$/, '')
  }, iso)
}
