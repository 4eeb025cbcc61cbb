import { expect, test } from '@playwright/test'
import { expectAccessible } from '../steps/axe.ts'
import { signIn } from '../steps/session.ts'

test('a wrong password is told in words, the right one leads to the first page, signing out ends it', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/login/)
  await expectAccessible(page, 'log-in')
  await page.getByLabel('E-mail').fill('buyer@kade12.example')
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('do not match')
  await expectAccessible(page, 'log-in refused')

  await signIn(page, 'buyer@kade12.example')
  await expect(page.getByRole('heading', { name: 'Catalogue' })).toBeVisible()
  await page.getByRole('button', { name: /Joost Verhagen/ }).click()
  await expectAccessible(page, 'account menu')
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/login/)
  await page.goBack()
  await expect(page.getByLabel('E-mail')).toBeVisible()
})
