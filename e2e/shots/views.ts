/** Every page of each kind of organisation, and the way a person takes to it. */
import type { Page } from '@playwright/test'
import { addStyles, choose, search } from '../steps/catalogue.ts'
import { goTo, loaded, places } from '../steps/frame.ts'
import { fillByKeyboard } from '../steps/grid.ts'
import { openOrder, thenLinks } from '../steps/orders.ts'
import { dock, saved, startWorkingOrder } from '../steps/working-order.ts'

export interface View {
  name: string
  /** From any page of the same person. */
  open(page: Page): Promise<void>
  /** It shows a thing that a new organisation has none of. */
  needsMore?: true
}

export type Kind = keyof typeof places

const main = (page: Page) => page.getByRole('main')
const ofRail = (kind: Kind): View[] => places[kind].map((name) => ({ name, open: (page) => goTo(page, name) }))

/** The first link in a table or list of a place. */
const first = (name: string, place: string, role: 'row' | 'listitem', link?: string): View => ({
  name,
  needsMore: true,
  async open(page) {
    await goTo(page, place)
    await loaded(page)
    await main(page)
      .getByRole(role)
      .getByRole('link', link === undefined ? {} : { name: link })
      .first()
      .click()
    await page.waitForURL(/\/[^/]+\/[^/]+/)
  },
})

/** The drawer of the first row. */
const drawerOf = (name: string, place: string, tab: string): View => ({
  name,
  needsMore: true,
  async open(page) {
    await goTo(page, place)
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
    await loaded(page)
    await main(page).getByRole('row').getByRole('button').first().click()
    await page.getByRole('dialog').waitFor()
  },
})

const tabOf = (place: string, tab: string): View => ({
  name: `${place} ${tab}`,
  async open(page) {
    await goTo(page, place)
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
  },
})

const orderPad: View = {
  name: 'Order pad',
  needsMore: true,
  async open(page) {
    await goTo(page, 'Catalogue')
    await startWorkingOrder(page)
    await choose(page, 'Brand', /^Tarnfell/)
    await search(page, 'jacket')
    await addStyles(page, 3)
    await dock(page).getByRole('link', { name: 'Open order pad' }).click()
    await fillByKeyboard(page, page.getByRole('grid'), 6)
    await saved(page)
  },
}

const review: View = {
  name: 'Review',
  needsMore: true,
  async open(page) {
    await goTo(page, 'Working orders')
    await main(page).getByRole('row').filter({ hasText: 'Active' }).getByRole('link').click()
    await page.getByRole('link', { name: 'Review and place' }).click()
  },
}

/** The past of the first thing of a place, from its own page. */
const asItWas = (place: string, role: 'row' | 'listitem', retailer?: string): View => ({
  name: 'As it was',
  needsMore: true,
  async open(page) {
    await first('', place, role).open(page)
    await page.getByRole('link', { name: /^As it was/ }).click()
    if (retailer === undefined) return
    await page.getByRole('combobox', { name: 'Retailer' }).click()
    await page.getByRole('option', { name: retailer }).click()
    await page.getByRole('heading', { name: `Prices for ${retailer}` }).waitFor()
  },
})

/** What its last event made of an order, by the retailer's number. */
const asOf = (po: string): View => ({
  name: 'Order as it was',
  needsMore: true,
  async open(page) {
    await openOrder(page, po)
    await thenLinks(page).first().click()
    await page.waitForURL(/\/as-of/)
  },
})

const table: View = {
  name: 'Catalogue table',
  needsMore: true,
  async open(page) {
    await goTo(page, 'Catalogue')
    await page.getByRole('radio', { name: 'Table' }).check()
  },
}

const invite: View = {
  name: 'Invite a retailer',
  async open(page) {
    await goTo(page, 'Connections')
    await page.getByRole('link', { name: 'Invite a retailer' }).first().click()
  },
}

export const views: Record<Kind, readonly View[]> = {
  retailer: [
    ...ofRail('retailer'),
    first('Brand', 'Discover', 'listitem'),
    table,
    first('Style', 'Catalogue', 'listitem'),
    asItWas('Catalogue', 'listitem'),
    orderPad,
    review,
    first('Order', 'Orders', 'row'),
    asOf('MF-1180'),
    tabOf('Team & doors', 'Doors'),
    tabOf('Team & doors', 'Addresses'),
  ],
  brand: [
    ...ofRail('brand'),
    first('Order', 'Orders', 'row'),
    asOf('MF-1191'),
    first('Product', 'Products', 'row'),
    asItWas('Products', 'row', 'Marlowe & Finch'),
    tabOf('Products', 'Waiting'),
    first('Price list', 'Price lists', 'row'),
    first('Connection', 'Connections', 'row'),
    invite,
    tabOf('Team & API keys', 'API keys'),
  ],
  operator: [
    ...ofRail('operator'),
    tabOf('Console', 'Consumers'),
    tabOf('Console', 'Outboxes'),
    tabOf('Console', 'Quarantine'),
    tabOf('Console', 'Views'),
    tabOf('Console', 'Replays'),
    tabOf('Console', 'Metrics'),
    tabOf('Console', 'Versions'),
    tabOf('Console', 'Backups'),
    first('Organisation', 'Organisations', 'row', 'Alveira'),
    // Last: it stays open.
    drawerOf('Consumer', 'Console', 'Consumers'),
  ],
}
