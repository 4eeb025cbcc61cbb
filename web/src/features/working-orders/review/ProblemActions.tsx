import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { windowText } from '../../../components/product/window-text.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { MenuItem } from '../../../components/ui/MenuItem.tsx'
import type { PadOrderFragment, ReviewPartFragment } from '../../../gen/graphql.ts'
import { rowIdOf } from '../../../lib/cells/cell-place.ts'
import { windowsOpen } from '../domain/windows-open.ts'
import type { ProblemGroup } from './group-problems.ts'
import type { LineNames } from './problem-labels.ts'
import styles from './problems.module.css'
import type { Mend } from './use-mend.ts'

type Props = {
  group: ProblemGroup
  part: ReviewPartFragment
  order: PadOrderFragment
  names: LineNames
  mend: Mend
}

/** Problems another window may solve. */
const ofWindow: readonly string[] = ['WINDOW_CLOSED', 'NOT_COVERED', 'KIND_NOT_ALLOWED']

/** What can be done about the sizes of a line, or about the whole line. */
export function ProblemActions({ group, part, order, names, mend }: Props) {
  const { t } = useLingui()
  const { code, lineId, problems } = group
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
  const bySize = problems.filter(({ sku }) => sku)
  const lowerable = problems.filter(({ available }) => (available ?? 0) > 0)
  const movable = problems.filter(({ available, nextWindow }) => available != null && nextWindow)
  const [next] = movable.map(({ nextWindow }) => nextWindow!)
  const size = product?.variants.find((variant) => variant.sku === (bySize[0]?.sku ?? line.cells[0]?.sku))?.size
  const place = { productId: line.productId, windowId: line.windowId ?? '', doorId: line.doorId ?? '' }
  const others = windowsOpen(product?.facts).filter((window) => window.id !== line.window?.id)
  const above = code === 'ABOVE_AVAILABILITY'
  return (
    <span className={styles.actions}>
      {above && lowerable.length > 0 && (
        <Button size="sm" onClick={() => mend.lower(problems.filter(({ available }) => available != null))}>
          {problems.length === 1 ? (
            <Trans>Lower to {lowerable[0]!.available}</Trans>
          ) : (
            <Trans>Lower to available</Trans>
          )}
        </Button>
      )}
      {above && next && movable.every(({ nextWindow }) => nextWindow!.id === next.id) && (
        <Button size="sm" onClick={() => void mend.moveRest(movable)}>
          <Trans>Move rest to {windowText(next, new Date())}</Trans>
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
      {bySize.length > 0 ? (
        <Button size="sm" variant="quiet" icon="trash" onClick={() => mend.removeSizes(bySize)}>
          <Plural value={bySize.length} one="Remove size" other="Remove # sizes" />
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
