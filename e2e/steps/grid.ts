/** The order matrix by keyboard alone: what a person sees is the focused cell and what it says of itself. */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** Where the keyboard is. */
export const focused = (page: Page) => page.locator(':focus')

const holdsFocus = (place: Locator) => place.evaluate((element) => element.matches(':focus-within'))

/** Presses Tab until the keyboard is at it, or inside it. */
export async function tabTo(page: Page, target: Locator, atMost = 120): Promise<void> {
  await expect(target).toBeVisible()
  for (let steps = 0; steps < atMost; steps++) {
    if (await holdsFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(target)} within ${atMost} steps`)
}

export interface CellSays {
  /** `Tilde Jumper, Rose, M` */
  place: string
  units: number
  /** As far as the cell says; without a limit it is infinite. */
  available: number
  orderable: boolean
}

/** Reads a cell from its own words: `Tilde Jumper, Rose, M: 4 units, 12 available`. */
export function readCell(label: string): CellSays {
  const at = label.lastIndexOf(': ')
  const says = label.slice(at + 2)
  const available = /(\d+)\+? available/.exec(says)?.[1]
  return {
    place: label.slice(0, at),
    units: Number(/(\d+) units/.exec(says)?.[1] ?? 0),
    available: available === undefined ? Number.POSITIVE_INFINITY : Number(available),
    orderable: !/sold out|not orderable|above availability|closed|no price/i.test(says),
  }
}

export async function focusedCell(page: Page): Promise<CellSays> {
  return readCell((await focused(page).getAttribute('aria-label')) ?? '')
}

/**
 * Goes through a grid with Tab from its first cell and types units into every cell, as many as it says are left.
 * @returns units written
 */
export async function fillByKeyboard(page: Page, grid: Locator, perCell: number): Promise<number> {
  await tabTo(page, grid)
  await page.keyboard.press('Control+Home')
  let units = 0
  for (;;) {
    const { orderable, available } = await focusedCell(page)
    const quantity = orderable ? Math.min(perCell, available) : 0
    if (quantity > 0) await page.keyboard.type(String(quantity))
    units += quantity
    await page.keyboard.press('Tab')
    if (!(await holdsFocus(grid))) return units
  }
}

/** Puts text on the clipboard, as a spreadsheet would, and pastes it at the keyboard's place. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('Control+V')
}
