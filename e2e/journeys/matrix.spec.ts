import { expect } from '@playwright/test'
import { focused, focusedCell, paste, tabTo } from '../steps/grid.ts'
import { expectUnits, openPadWith, saved } from '../steps/working-order.ts'
import { test } from '../support/journey.ts'

test('24 cells by keyboard alone, and what is no quantity is refused in words', async ({ people }) => {
  const page = await people.enter('buyer@marlowefinch.example')
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
  const page = await people.enter('buyer@marlowefinch.example')
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
