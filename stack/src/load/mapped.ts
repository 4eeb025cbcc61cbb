/** What a file becomes: records in the shape of the brands' API, by brand, and the rows that become none. */

export interface ProductRecord {
  styleNumber: string
  styleName: string
  colourCode: string
  colourName: string
  colourFamily: string
  category: string
  gender: string
  seasons: string[]
  description?: string
  composition?: string
  originCountry?: string
  hsCode?: string
  tags?: string[]
  sizeScale: { name: string; sizes: string[] }
  variants: { sku: string; size: string; gtin?: string }[]
}

export interface PriceListRecord {
  code: string
  name: string
  currency: string
  validFrom: string
  rrpIncludesTax: boolean
  taxRate: string
}

export interface PriceRowRecord {
  styleNumber: string
  colourCode: string
  whsl: string
  rrp?: string
}

export interface SupplyRecord {
  sku: string
  onHand?: { quantity: number; asOf: string }
  coming?: { quantity: number; date: string }[]
  madeToOrder?: boolean
}

export interface WindowRecord {
  code: string
  name: string
  kind: 'at-once' | 'pre-order'
  startShip: string
  completeShip: string
  orderCutoff?: string
  minimumDays: number
  seasons: string[]
}

export interface ImageRecord {
  styleNumber: string
  colourCode: string
  position: number
  /** Path of the file. */
  file: string
}

export interface BrandLoad {
  slug: string
  name: string
  country: string
  products: ProductRecord[]
  windows: WindowRecord[]
  priceLists: { head: PriceListRecord; rows: PriceRowRecord[] }[]
  supply: SupplyRecord[]
  images: ImageRecord[]
}

/** A row of the file that cannot be sent to anybody. */
export interface RejectedRow {
  /** From 1, without the heading. */
  row: number
  reason: string
  /** What it was, for people. */
  value: string
}

export interface Mapped {
  brands: BrandLoad[]
  rejected: RejectedRow[]
}

/** A row of a CSV file by the names of its heading. */
export type Row = Readonly<Record<string, string>>
