import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { MenuItem } from '../../../components/ui/MenuItem.tsx'
import type { PadOrderFragment, PadProblemFragment, ReviewPartFragment } from '../../../gen/graphql.ts'
import { rowIdOf } from '../../../lib/cells/cell-place.ts'
import { windowText } from '../../../components/product/window-text.ts'
import { windowsOpen } from '../domain/window-of.ts'
import type { LineNames } from './problem-labels.ts'
import styles from './review.module.css'
import type { Mend } from './use-mend.ts'

type Props = {
  problem: PadProblemFragment
  part: ReviewPartFragment
  order: PadOrderFragment
  names: LineNames
  mend: Mend
}

/** Problems another window may solve. */
const ofWindow: readonly string[] = ['WINDOW_CLOSED', 'NOT_COVERED', 'KIND_NOT_ALLOWED']

export function ProblemActions({ problem, part, order, names, mend }: Props) {
  const { t } = useLingui()
  const { code, lineId, sku, available, nextWindow } = problem
  const line = order.lines.find((each) => each.id === lineId)
  if (code === 'BELOW_MINIMUM') {
    return (
      <span className={styles.actions}>
        <ButtonLink to="/catalogue" search={{ brand: [part.brandId] }} size="sm" icon="add">
          <Trans>Add styles</Trans>
        </ButtonLink>
      </span>
    )
  }
  if (!line) return null
  const product = names.product(line.productId)
  const size = product?.variants.find((variant) => variant.sku === (sku ?? line.cells[0]?.sku))?.size
  const place = { productId: line.productId, windowId: line.windowId ?? '', doorId: line.doorId ?? '' }
  const others = windowsOpen(product?.facts).filter((window) => window.id !== line.window?.id)
  return (
    <span className={styles.actions}>
      {code === 'ABOVE_AVAILABILITY' && available != null && (
        <Button size="sm" onClick={() => mend.lower([problem])}>
          <Trans>Lower to {available}</Trans>
        </Button>
      )}
      {code === 'ABOVE_AVAILABILITY' && available != null && nextWindow && (
        <Button size="sm" onClick={() => void mend.moveRest(problem)}>
          <Trans>Move rest to {windowText(nextWindow, new Date())}</Trans>
        </Button>
      )}
      {ofWindow.includes(code) && others.length > 0 && (
        <Menu
          label={t`Another window`}
          width={300}
          target={
            <Button size="sm" icon="window">
              <Trans>Another window</Trans>
            </Button>
          }
        >
          {others.map((window) => (
            <MenuItem key={window.id} onClick={() => void mend.moveLine(line.id, window.id)}>
              {windowText(window, new Date())}
            </MenuItem>
          ))}
        </Menu>
      )}
      {sku ? (
        <Button size="sm" variant="quiet" icon="trash" onClick={() => mend.removeSize(problem)}>
          <Trans>Remove size</Trans>
        </Button>
      ) : (
        <Button size="sm" variant="quiet" icon="trash" onClick={() => void mend.removeLine(line.id)}>
          <Trans>Remove line</Trans>
        </Button>
      )}
      {size !== undefined && (
        <ButtonLink
          to="/working-orders/$workingOrderId"
          params={{ workingOrderId: order.id }}
          search={{ row: rowIdOf(place), size }}
          size="sm"
          variant="quiet"
        >
          <Trans>Go to cell</Trans>
        </ButtonLink>
      )}
    </span>
  )
}
