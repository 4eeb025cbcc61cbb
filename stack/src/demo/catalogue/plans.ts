import type { ListPlan } from './prices.ts'

/** Price lists by brand. */
export const plans: Record<string, readonly ListPlan[]> = {
  'halden-studio': [
    { code: 'EU-A', name: 'Europe A', currency: 'EUR', taxRate: '21', level: 1, early: 0.2 },
    { code: 'EU-KEY', name: 'Europe key accounts', currency: 'EUR', taxRate: '21', level: 0.94, tiered: 0.4 },
    { code: 'UK-A', name: 'United Kingdom', currency: 'GBP', taxRate: '20', level: 1 },
  ],
  'velluti-corso': [
    { code: 'LISTINO-EU', name: 'Listino Europa', currency: 'EUR', taxRate: '22', level: 1 },
    {
      code: 'STOCK-EU',
      name: 'Stock service Europe',
      currency: 'EUR',
      taxRate: '22',
      level: 0.96,
      noosOnly: true,
      endsAfter: 150,
    },
    { code: 'LISTINO-UK', name: 'Listino Regno Unito', currency: 'GBP', taxRate: '20', level: 1.02 },
  ],
  tarnfell: [
    { code: 'UK-TRADE', name: 'UK trade', currency: 'GBP', taxRate: '20', level: 1, tiered: 0.35 },
    { code: 'UK-TEAM', name: 'UK multi-door', currency: 'GBP', taxRate: '20', level: 0.95, tiered: 1 },
    { code: 'EU-TRADE', name: 'Europe trade', currency: 'EUR', taxRate: '21', level: 1.03, tiered: 0.35 },
  ],
  alveira: [
    { code: 'EU', name: 'Europa', currency: 'EUR', taxRate: '23', level: 1, early: 0.35 },
    { code: 'EU-B', name: 'Europa B', currency: 'EUR', taxRate: '23', level: 0.97, tiered: 0.25 },
    { code: 'UK', name: 'Export UK', currency: 'GBP', taxRate: '20', level: 1.04 },
  ],
}
