import type { BrandProductListQuery, GateName } from '../../../gen/graphql.ts'

type Funnel = BrandProductListQuery['brandProducts']['funnel']

export interface Stage {
  gate: GateName
  /** Products for which this is the first closed gate. */
  stopped: number
  /** Products that passed this gate and all before it. */
  passed: number
}

/** What is left after each gate; after the last one it is the number of complete products. */
export function stagesOf({ products, checking, stages }: Pick<Funnel, 'products' | 'checking' | 'stages'>): Stage[] {
  let passed = products - checking
  return stages.map(({ gate, stopped }) => {
    passed -= stopped
    return { gate, stopped, passed }
  })
}
