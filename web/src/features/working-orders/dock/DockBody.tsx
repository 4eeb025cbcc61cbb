import { Plural, Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { windowText } from '../../../components/product/window-text.ts'
import type { DockBrandFragment, DockQuery } from '../../../gen/graphql.ts'
import { useLingui } from '@lingui/react/macro'
import { Minimum } from '../part/Minimum.tsx'
import { foldDock } from './dock-fold.ts'
import styles from './Dock.module.css'
import { LastAdded } from './LastAdded.tsx'
import { SwitchMenu } from './SwitchMenu.tsx'

export type DockData = DockQuery['activeWorkingOrder']

type Props = { dock: DockData | null; foldable: boolean }

export function DockBody({ dock, foldable }: Props) {
  const { t } = useLingui()
  const fold = foldable && <IconButton icon="chevronRight" label={t`Fold`} size="sm" onClick={() => foldDock(true)} />
  if (!dock) {
    return (
      <div className={styles.body}>
        <header className={styles.header}>
          <h2 className={styles.name}>
            <Trans>No working order yet</Trans>
          </h2>
          {fold}
        </header>
        <p className={styles.hint}>
          <Trans>Add a style, or write a quantity on its page: a working order is made for you.</Trans>
        </p>
        <SwitchMenu activeId={null} name={t`Choose or make one`} />
      </div>
    )
  }
  const { workingOrder, brands, totals } = dock
  const params = { workingOrderId: workingOrder.id }
  return (
    <div className={styles.body}>
      <header className={styles.header}>
        <h2 className={styles.name}>
          <SwitchMenu activeId={workingOrder.id} name={workingOrder.name} />
        </h2>
        {fold}
      </header>
      <p className={styles.totals}>
        {totals.map(({ value }) => (
          <strong key={value.currency}>
            <Money {...value} />
          </strong>
        ))}
        <span>
          <Plural value={workingOrder.units} one="# unit" other="# units" />{' '}
          <Plural value={workingOrder.lines} one="in # line" other="in # lines" />
        </span>
      </p>
      <div className={styles.steps}>
        <ButtonLink to="/working-orders/$workingOrderId" params={params} variant="primary">
          <Trans>Open order pad</Trans>
        </ButtonLink>
        {workingOrder.units > 0 && (
          <ButtonLink to="/working-orders/$workingOrderId/review" params={params}>
            <Trans>Review</Trans>
          </ButtonLink>
        )}
      </div>
      <ul className={styles.brands}>
        {brands.map((brand) => (
          <BrandLine key={brand.brandId} brand={brand} />
        ))}
      </ul>
      {workingOrder.lines > 0 && <LastAdded workingOrderId={workingOrder.id} />}
    </div>
  )
}

function BrandLine({ brand }: { brand: DockBrandFragment }) {
  const { value, units, minimum, window, problems } = brand
  return (
    <li className={styles.brand}>
      <span className={styles.line}>
        <strong>{brand.brandName}</strong>
        <Money {...value} />
      </span>
      <span className={styles.line}>
        <span>{window ? windowText(window, new Date()) : <Trans>No delivery window</Trans>}</span>
        <span>{units === 0 ? <Trans>No sizes yet</Trans> : <Plural value={units} one="# unit" other="# units" />}</span>
      </span>
      <Minimum minor={value.minor} minimum={minimum} />
      {problems > 0 && units > 0 && (
        <span className={styles.problems}>
          <Icon name="alert" size={12} /> <Plural value={problems} one="# thing to mend" other="# things to mend" />
        </span>
      )}
    </li>
  )
}
