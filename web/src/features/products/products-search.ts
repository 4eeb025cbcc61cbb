import type {
  BrandProductSort,
  BrandProductsInput,
  FunnelStep,
  GateName,
  Lifecycle,
  WaitingKind,
} from '../../gen/graphql.ts'

/** What the address of the list says; whatever it does not say has its default. */
export interface ProductsSearch {
  tab?: 'waiting'
  q?: string
  /** Only complete ones, or only incomplete ones. */
  show?: 'complete' | 'incomplete'
  /** Those that got at least so far in the funnel. */
  reached?: FunnelStep
  /** Those that the funnel loses for this reason, by its code. */
  lost?: string
  /** Those with this gate closed, whatever else is. */
  missing?: GateName
  lifecycle?: Lifecycle
  season?: string
  category?: string
  short?: true
  /** Those with a change that could not be processed. */
  setAside?: true
  sort?: BrandProductSort
  /** Of the tab "Waiting"; supply unless said. */
  waits?: WaitingKind
}

/** In the order in which a product passes them. */
const steps: readonly FunnelStep[] = ['RECEIVED', 'VALID', 'MERGED', 'COMPLETE', 'SEARCHABLE', 'ORDERED']

/** In the order in which a product passes them. */
export const gates: readonly GateName[] = ['MASTER_DATA', 'PRICE', 'AVAILABILITY', 'LISTED', 'IMAGE']

export const lifecycles: readonly Lifecycle[] = ['DRAFT', 'ACTIVE', 'CLOSED', 'CANCELLED']

const sorts: readonly BrandProductSort[] = ['STYLE_NUMBER', 'NAME', 'CHANGED']

const mostText = 200

/** Reads an address somebody may have typed: what is unknown counts as not said. */
export function productsSearchOf(search: Record<string, unknown>): ProductsSearch {
  const q = textOf(search['q'])
  const show = oneOf(['complete', 'incomplete'] as const, search['show'])
  const reached = oneOf(steps, search['reached'])
  const lost = textOf(search['lost'])
  const missing = oneOf(gates, search['missing'])
  const lifecycle = oneOf(lifecycles, search['lifecycle'])
  const season = textOf(search['season'])
  const category = textOf(search['category'])
  const sort = oneOf(sorts, search['sort'])
  const waits = oneOf(['SUPPLY', 'PRICE'] as const, search['waits'])
  return {
    ...(search['tab'] === 'waiting' && { tab: 'waiting' as const }),
    ...(q && { q }),
    ...(show && { show }),
    ...(reached && { reached }),
    ...(lost && { lost }),
    ...(missing && { missing }),
    ...(lifecycle && { lifecycle }),
    ...(season && { season }),
    ...(category && { category }),
    ...(search['short'] === true && { short: true as const }),
    ...(search['setAside'] === true && { setAside: true as const }),
    ...(sort && { sort }),
    ...(waits && { waits }),
  }
}

/** What the list asks the server for. */
export function inputOf({
  q,
  show,
  reached,
  lost,
  missing,
  lifecycle,
  season,
  category,
  short,
  setAside,
  sort,
}: ProductsSearch): BrandProductsInput {
  return {
    first: 60,
    ...(q && { text: q }),
    ...(show && { complete: show === 'complete' }),
    ...(reached && { reached }),
    ...(lost && { lostTo: lost }),
    ...(missing && { gate: missing }),
    ...(lifecycle && { lifecycle }),
    ...(season && { season }),
    ...(category && { category }),
    ...(short && { short }),
    ...(setAside && { setAside }),
    ...(sort && { sort }),
  }
}

/**
 * Where a number of the funnel leads: to exactly the products it counts. Of what narrows the list only the season stays,
 * since the funnel is of that season.
 */
export function searchCountedBy(
  { season, sort }: ProductsSearch,
  counted: Pick<ProductsSearch, 'reached' | 'lost'>,
): ProductsSearch {
  return { ...counted, ...(season && { season }), ...(sort && { sort }) }
}

/** True when something narrows the list: then "nothing here" means something else. */
export function isNarrowed({ tab, sort, waits, ...rest }: ProductsSearch): boolean {
  return Object.keys(rest).length > 0
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((each) => each === value)
}

/** Numbers in an address arrive as numbers: an EAN is one. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, mostText) : ''
}
