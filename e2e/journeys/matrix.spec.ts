import { expect } from '@playwright/test'
import { expectAccessible } from '../steps/axe.ts'
import { choose } from '../steps/catalogue.ts'
import { focused, focusedCell, paste, tabTo } from '../steps/grid.ts'
import { season } from '../steps/seasons.ts'
import { expectUnits, openPadWith, saved, startWorkingOrder } from '../steps/working-order.ts'
import { test } from '../support/journey.ts'

test('24 cells by keyboard alone, and what is no quantity is refused in words', async ({ people }) => {
  const page = await people.enter('womenswear@marlowefinch.example')
  await openPadWith(page, 'dress', 4)

  await test.step('a run of Tab, and Enter to the next row', async () => {
    const begin = (await focusedCell(page)).place
    for (let row = 0; row < 4; row++) {
      for (let column = 0; column < 5; column++) {
        await page.keyboard.type('2')
        await page.keyboard.press('Tab')
      }
      await page.keyboard.type('2')
      await page.keyboard.press('Enter')
    }
    await expectUnits(page, 48)
    await saved(page)
    await page.keyboard.press('Control+Home')
    expect(await focusedCell(page)).toMatchObject({ place: begin, units: 2 })
  })

  await test.step('arrows, overwriting, clearing, undo and redo', async () => {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('15')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    await expectUnits(page, 59)
    await page.keyboard.press('Control+z')
    await expectUnits(page, 61)
    await page.keyboard.press('Control+z')
    await expectUnits(page, 48)
    await page.keyboard.press('Control+Shift+z')
    await expectUnits(page, 61)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F2')
    await page.keyboard.type('9')
    await page.keyboard.press('Escape')
    expect((await focusedCell(page)).units).toBe(2)
  })

  await test.step('what is no quantity', async () => {
    for (const [typed, why] of [
      ['12.5', 'Whole numbers only.'],
      ['1e9', 'Write the number in full digits.'],
      ['-3', 'Cannot be negative.'],
      ['3 boxes', 'Not a number.'],
    ] as const) {
      await page.keyboard.type(typed)
      await page.keyboard.press('Enter')
      await expect(focused(page)).toHaveAttribute('aria-invalid', 'true')
      await expect(focused(page)).toHaveValue(typed)
      await expect(focused(page)).toHaveAccessibleDescription(why)
      await page.keyboard.press('Escape')
      expect((await focusedCell(page)).units).toBe(2)
    }
    await expectUnits(page, 48)
  })

  await test.step('Escape lets go of the grid', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('gridcell').and(focused(page))).toHaveCount(0)
  })
})

test('200 cells by one paste, and what does not fit is named', async ({ people }) => {
  const page = await people.enter('womenswear@marlowefinch.example')
  await openPadWith(page, 'dress', 40)
  const report = page.getByRole('status').filter({ hasText: 'changed.' })

  const block = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 5 }, (_, column) => 1 + ((row + column) % 3)),
  )
  await paste(page, block.map((row) => row.join('\t')).join('\n'))
  await expect(report).toHaveText('200 cells changed.')
  const sum = block.flat().reduce((total, each) => total + each, 0)
  await expectUnits(page, sum)
  await saved(page)

  await page.reload()
  await expectUnits(page, sum)
  await tabTo(page, page.getByRole('grid'))
  await page.keyboard.press('Control+Home')
  expect((await focusedCell(page)).units).toBe(1)

  // Wider and longer than what is there, with things that are no quantities in it.
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  await paste(page, ['7\t7\tmany', ...Array.from({ length: 3 }, () => '8\t8')].join('\n'))
  await expect(report).toHaveText('2 cells changed. 7 values were not taken:')
  await expect(page.getByRole('listitem').filter({ hasText: 'Outside the grid.' })).toHaveCount(6)
  await expect(page.getByRole('listitem').filter({ hasText: 'many' })).toContainText('Not a number.')
  await page.keyboard.press('Control+z')
  await expectUnits(page, sum)
})

test('a style in two windows: split by keyboard, both written, both there after a reload', async ({ people }) => {
  const [earlier, later] = [`${season.next} Drop 1`, `${season.next} Drop 2`]
  const page = await people.enter('womenswear@marlowefinch.example')
  await startWorkingOrder(page)
  await choose(page, 'Brand', /^Halden Studio/)
  await choose(page, 'Delivery window', later)
  await page.getByRole('list', { name: 'Products' }).getByRole('link').first().click()
  const order = page.getByRole('region', { name: 'Order' })
  const grid = order.getByRole('grid')
  const rows = grid.getByRole('rowheader')
  const menu = order.getByRole('button', { name: /^Ships / })
  const units = (count: number) => order.getByText(`${count} units`, { exact: true })
  await expect(rows.first()).toBeVisible()
  const colours = await rows.count()

  await test.step('a row for each colour in the later window, from the menu', async () => {
    await tabTo(page, menu)
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await expect(focused(page)).toHaveText(new RegExp(`^Split window: add rows for ${later}`))
    await page.keyboard.press('Enter')
    await expect(rows).toHaveCount(colours * 2)
    await expect(page.getByRole('status').filter({ hasText: `${colours * 2} rows: ${earlier}` })).toBeAttached()
    await expectAccessible(page, 'a style split into two windows')
  })

  await test.step('each row writes its own window', async () => {
    await tabTo(page, grid)
    await page.keyboard.press('Control+Home')
    expect((await focusedCell(page)).place).toContain(earlier)
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    expect((await focusedCell(page)).place).toContain(later)
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    await expect(units(7)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(units(3)).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(units(7)).toBeVisible()
    await saved(page)
  })

  await test.step('both are there again, also for whoever did not split', async () => {
    await page.reload()
    await expect(units(7)).toBeVisible()
    await expect(rows).toHaveCount(colours * 2)
    await page.goto(new URL(page.url()).pathname)
    await expect(units(7)).toBeVisible()
    await expect(rows).toHaveCount(colours + 1)
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(units(7)).toBeVisible()
    // The grid measures its room a frame later.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
    await expectAccessible(page, 'a style split into two windows, narrow')
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('rows are taken away but for those that hold something', async () => {
    await tabTo(page, menu)
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(rows).toHaveCount(colours * 2)
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await expect(focused(page)).toHaveText(new RegExp(`^Take away the rows for ${later}`))
    await page.keyboard.press('Enter')
    await expect(rows).toHaveCount(colours + 1)
    await tabTo(page, grid)
    await page.keyboard.press('Control+Home')
    expect((await focusedCell(page)).units).toBe(3)
    await page.keyboard.press('ArrowDown')
    expect(await focusedCell(page)).toMatchObject({ units: 4, place: expect.stringContaining(later) })
  })
})
