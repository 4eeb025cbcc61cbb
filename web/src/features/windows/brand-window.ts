import type { BrandWindowsQuery } from '../../gen/graphql.ts'

export type BrandWindow = BrandWindowsQuery['windows'][number]
