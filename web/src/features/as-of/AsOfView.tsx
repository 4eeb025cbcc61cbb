import { Trans } from '@lingui/react/macro'
import { MomentInput } from '../../components/ui/MomentInput.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import styles from './AsOf.module.css'
import type { AsOf } from './data/as-of-api.ts'
import { PricesSection } from './prices/PricesSection.tsx'
import { RetailerChoice } from './RetailerChoice.tsx'
import { asOfRoute } from './routes.ts'
import { StateSection } from './state/StateSection.tsx'
import { TermsSection } from './TermsSection.tsx'

type Props = { asOf: AsOf; at: string | undefined; ofBrand: boolean }

export function AsOfView({ asOf, at, ofBrand }: Props) {
  const navigate = asOfRoute.useNavigate()
  const { brand, retailer, timeZone } = asOf
  // Choosing again is no step to go back through.
  const choose = (chosen: { at?: string; retailer?: string }) =>
    void navigate({ search: (before) => ({ ...before, ...chosen }), replace: true, resetScroll: false })
  return (
    <div className={styles.page}>
      <div className={styles.choice}>
        <MomentInput at={at} onChange={(moment) => choose({ at: moment })} />
        {ofBrand && <RetailerChoice value={retailer ?? null} onChange={(id) => choose({ retailer: id })} />}
      </div>
      <StateSection asOf={asOf} ofBrand={ofBrand} />
      {retailer ? (
        <>
          <PricesSection asOf={asOf} retailerName={retailer.name} />
          <TermsSection asOf={asOf} />
        </>
      ) : (
        <Notice tone="info">
          <Trans>Choose a retailer to see its prices and terms.</Trans>
        </Notice>
      )}
      <p className={styles.small}>
        <Trans>
          Product, prices and terms are each told as they had been written down by then. Lists are valid by the calendar
          of {brand.name}, {timeZone}; windows are called as they are called now.
        </Trans>
      </p>
    </div>
  )
}
