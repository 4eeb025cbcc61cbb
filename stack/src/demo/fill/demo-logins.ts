/** Everybody in the demo has the same password, printed at every start. */
export const DEMO_PASSWORD = 'selvedge-demo'

export const OPERATOR = {
  slug: 'selvedge',
  name: 'Selvedge',
  email: 'operator@selvedge.example',
  person: 'Noor Bakker',
}

export const demoLogins = [
  { email: 'buyer@kade12.example', who: 'buyer at Kade 12, a retailer in the Netherlands (EUR)' },
  { email: 'buyer@marlowefinch.example', who: 'buyer at Marlowe & Finch, a retailer in Britain (GBP)' },
  { email: 'sales@halden.example', who: 'sales manager at Halden Studio, a brand' },
  { email: 'sales@tarnfell.example', who: 'sales manager at Tarnfell, a brand' },
  { email: OPERATOR.email, who: 'the operator' },
] as const
