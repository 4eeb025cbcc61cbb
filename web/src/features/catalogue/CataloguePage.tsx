import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { Page } from '../../components/ui/Page.tsx'
import { isUnavailable } from '../../lib/api/answer.ts'
import { useShortcutHelp } from '../../lib/keyboard/shortcuts.ts'
import { rememberPlace } from '../../lib/router/last-place.ts'
import styles from './CataloguePage.module.css'
import { CatalogueResults } from './CatalogueResults.tsx'
import { CatalogueToolbar } from './CatalogueToolbar.tsx'
import { facetValues, knownText } from './facets/facet-labels.ts'
import { FacetPanel } from './facets/FacetPanel.tsx'
import { catalogueRoute } from './routes.ts'
import { ActiveFilters } from './search/ActiveFilters.tsx'
import type { CatalogueSearch } from './search/catalogue-search.ts'
import { withText } from './search/change-search.ts'
import { CatalogueNotices } from './states/CatalogueNotices.tsx'
import { ChangedPill } from './states/ChangedPill.tsx'
import { NotConnected } from './states/NoCatalogue.tsx'
import { useSearchChanges } from './states/use-search-changes.ts'
import { useCatalogue } from './use-catalogue.ts'

const FilterDrawer = lazy(async () => ({ default: (await import('./facets/FilterDrawer.tsx')).FilterDrawer }))

export function CataloguePage() {
  const { t } = useLingui()
  const search = catalogueRoute.useSearch()
  const navigate = catalogueRoute.useNavigate()
  const catalogue = useCatalogue(search)
  const first = catalogue.pages?.[0]
  const [drawer, setDrawer] = useState(false)
  const [changed, know] = useSearchChanges(first?.searchCursor)
  const router = useRouter()
  useEffect(() => rememberPlace(router, '/catalogue', search), [router, search])
  useCatalogueKeys()

  const change = useCallback(
    (to: (before: CatalogueSearch) => CatalogueSearch) => void navigate({ search: (before) => to(before) }),
    [navigate],
  )
  // Each word typed is no step to go back through.
  const searchFor = useCallback(
    (text: string) => void navigate({ search: (before) => withText(before, text), replace: true }),
    [navigate],
  )

  if (first?.notice === 'NOT_CONNECTED') {
    return (
      <Page title={t`Catalogue`}>
        <NotConnected />
      </Page>
    )
  }
  // Brands' names are learnt with the facets.
  facetValues(first?.facets, 'brand', undefined)
  const brand = search.brand?.length === 1 ? knownText('brand', search.brand[0]!) : undefined
  const season = search.season?.length === 1 ? search.season[0] : undefined
  const panel = { page: first, search, onChange: change }
  return (
    <div className={styles.layout}>
      <section aria-label={t`Filters`} className={styles.facets}>
        {(first || !catalogue.error) && <FacetPanel {...panel} />}
      </section>
      <Page
        title={brand ? [brand, season].filter(Boolean).join(' · ') : t`Catalogue`}
        serif={brand !== undefined}
        meta={
          <span role="status" className={styles.meta}>
            {first && !catalogue.error && <Plural value={first.total} one="# product" other="# products" />}
            <span className={styles.vat}>
              <Trans>Prices excl. VAT</Trans>
            </span>
          </span>
        }
        toolbar={
          <CatalogueToolbar
            search={search}
            currencies={(first?.prices ?? []).map(({ currency }) => currency)}
            onText={searchFor}
            onChange={change}
            onFilters={() => setDrawer(true)}
          />
        }
      >
        <div className={styles.content}>
          <ActiveFilters search={search} onChange={change} />
          {first && (
            <CatalogueNotices
              page={first}
              facetsMissing={isUnavailable(catalogue.answer, 'catalogue.facets')}
              onRetry={catalogue.refresh}
            />
          )}
          <ChangedPill
            shown={changed}
            onClick={() => {
              know()
              catalogue.refresh()
              window.scrollTo({ top: 0 })
            }}
          />
          <CatalogueResults catalogue={catalogue} search={search} onChange={change} />
        </div>
      </Page>
      {drawer && (
        <Suspense>
          <FilterDrawer {...panel} total={first?.total ?? 0} onClose={() => setDrawer(false)} />
        </Suspense>
      )}
    </div>
  )
}

function useCatalogueKeys() {
  const { t } = useLingui()
  useShortcutHelp(
    useMemo(
      () => ({
        title: t`Catalogue`,
        shortcuts: [
          { keys: ['/'], does: t`Search` },
          { keys: ['Arrows'], does: t`Move through the products` },
          { keys: ['Enter'], does: t`Open the style` },
          { keys: ['A'], does: t`Add to the working order, or take out` },
        ],
      }),
      [t],
    ),
  )
}
