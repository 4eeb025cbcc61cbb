/** The orders of the demo: who orders what from whom, and what became of it. Every status occurs; five wait. */
export interface OrderPlan {
  retailer: string
  brand: string
  window: 'at-once' | 'pre-order'
  /** Where in the brand's assortment to begin choosing: orders differ. */
  from: number
  styles: number
  po: string
  note: string
  ends: 'waiting' | 'confirmed' | 'shortened' | 'rejected' | 'partly-shipped' | 'closed' | 'cancelled' | 'closed-short'
}

const plan = (retailer: string, brand: string, ends: OrderPlan['ends'], rest: Partial<OrderPlan> = {}): OrderPlan => ({
  retailer,
  brand,
  ends,
  window: 'pre-order',
  from: 0,
  styles: 8,
  po: '',
  note: '',
  ...rest,
})

export const orderPlans: readonly OrderPlan[] = [
  plan('kade-12', 'halden-studio', 'closed', { window: 'at-once', po: 'K12-26071', styles: 6 }),
  plan('kade-12', 'halden-studio', 'partly-shipped', { window: 'at-once', from: 10, po: 'K12-26083' }),
  plan('kade-12', 'velluti-corso', 'confirmed', { from: 4, po: 'K12-26090' }),
  plan('kade-12', 'alveira', 'shortened', { from: 2, po: 'K12-26094' }),
  plan('kade-12', 'velluti-corso', 'rejected', { from: 16, po: 'K12-26088' }),
  plan('kade-12', 'alveira', 'cancelled', { from: 12, po: 'K12-26095' }),
  plan('marlowe-finch', 'tarnfell', 'closed-short', { window: 'at-once', po: 'MF-1180' }),
  plan('marlowe-finch', 'tarnfell', 'confirmed', { from: 8, po: 'MF-1188' }),
  plan('marlowe-finch', 'halden-studio', 'shortened', { from: 6, po: 'MF-1191' }),
  plan('kade-12', 'halden-studio', 'waiting', { from: 18, po: 'K12-26101', styles: 12 }),
  plan('kade-12', 'halden-studio', 'waiting', { from: 30, po: 'K12-26102', note: 'Please deliver Utrecht first.' }),
  plan('marlowe-finch', 'halden-studio', 'waiting', { from: 24, po: 'MF-1195' }),
  plan('marlowe-finch', 'tarnfell', 'waiting', { from: 20, po: 'MF-1196', window: 'at-once' }),
  plan('marlowe-finch', 'velluti-corso', 'waiting', { from: 9, po: 'MF-1197', styles: 10 }),
]
