import type { PictureSpec } from '../pictures/render.ts'

/** Records in the shape of the brands' API (services/integration/API.md). */
export type ProductRecord = {
  readonly styleNumber: string
  readonly styleName: string
  readonly colourCode: string
  readonly colourName: string
  readonly colourFamily: string
  readonly colourHex: string
  readonly category: string
  readonly gender: string
  readonly seasons: readonly string[]
  readonly description: string
  readonly composition: string
  readonly originCountry: string
  readonly hsCode: string
  readonly care: readonly string[]
  readonly tags: readonly string[]
  readonly lifecycle: 'draft' | 'active' | 'closed' | 'cancelled'
  /** ISO time; left out when visible at once. */
  readonly visibleFrom?: string
  readonly sizeScale: { readonly name: string; readonly sizes: readonly string[] }
  readonly variants: readonly { readonly sku: string; readonly size: string; readonly gtin: string }[]
}

export type PriceListRecord = {
  readonly code: string
  readonly name: string
  readonly currency: 'EUR' | 'GBP'
  readonly validFrom: string
  readonly validTo: string | null
  readonly rrpIncludesTax: boolean
  /** Percent. */
  readonly taxRate: string
}

export type PriceRowRecord = {
  readonly styleNumber: string
  readonly colourCode: string
  readonly sku: null
  readonly window: string | null
  readonly enabled: boolean
  readonly whsl?: string
  readonly tiers?: readonly { readonly from: number; readonly whsl: string }[]
  readonly rrp?: string
}

export type SupplyRecord = {
  readonly sku: string
  readonly warehouse: string
  readonly onHand?: { readonly quantity: number; readonly asOf: string }
  readonly coming?: readonly { readonly quantity: number; readonly date: string }[]
  readonly openUntil?: string
  readonly madeToOrder?: boolean
}

export type WindowRecord = {
  readonly code: string
  readonly name: string
  readonly kind: 'at-once' | 'pre-order'
  readonly startShip: string
  readonly completeShip: string
  readonly orderCutoff: string | null
  readonly minimumDays: number
  readonly seasons: readonly string[]
  readonly products: readonly { readonly styleNumber: string; readonly colourCode: string }[]
}

/** An image to be drawn and uploaded; position 1 is the front. */
export type ImageRecord = {
  readonly styleNumber: string
  readonly colourCode: string
  readonly position: number
  readonly picture: PictureSpec
}

export type BrandProfile = {
  readonly slug: string
  readonly name: string
  readonly country: string
  readonly website: string
  readonly vatNumber: string
  readonly timeZone: string
  readonly introduction: string
  /** Countries it sells to. */
  readonly countries: readonly string[]
  readonly stockBasis: 'physical' | 'net'
  readonly stockPolicy: 'exact' | 'capped' | 'level' | 'hidden'
  readonly people: readonly {
    readonly name: string
    readonly email: string
    readonly role: 'owner' | 'sales-manager' | 'viewer'
  }[]
}

export type DemoBrand = {
  readonly profile: BrandProfile
  /** SVG wordmark. */
  readonly logo: string
  readonly products: readonly ProductRecord[]
  readonly priceLists: readonly PriceListRecord[]
  readonly priceRows: readonly { readonly list: string; readonly rows: readonly PriceRowRecord[] }[]
  readonly supply: readonly SupplyRecord[]
  readonly windows: readonly WindowRecord[]
  /** Grouped by style and view: in this order a renderer reuses each style's light for all its colours. */
  readonly images: readonly ImageRecord[]
}

/** Two seasons: the one being delivered, and the one being written. */
export type Seasons = { readonly current: string; readonly next: string }

export type DemoCatalogue = { readonly seasons: Seasons; readonly brands: readonly DemoBrand[] }
