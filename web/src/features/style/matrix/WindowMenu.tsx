import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { windowRefusalText } from '../../../components/product/refusal-text.ts'
import { windowName, windowText } from '../../../components/product/window-text.ts'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { MenuDivider, MenuItem } from '../../../components/ui/MenuItem.tsx'
import type { StyleWindow } from './style-windows.ts'
import styles from './WindowMenu.module.css'

type Props = {
  windows: readonly StyleWindow[]
  chosen: StyleWindow
  /** How many colourways the style has. */
  colours: number
  /** Windows with rows of their own beside the chosen one's. */
  split: readonly StyleWindow[]
  /** Windows all of whose rows hold quantities: those stay. */
  full: ReadonlySet<string>
  onChoose: (windowId: string) => void
  onSplit: (windowIds: readonly string[]) => void
}

/**
 * "Ships 1–31 Aug · Drop 2": which delivery the matrix is for, and for which others it has rows. Windows that take no
 * orders can be looked at.
 */
export function WindowMenu({ windows, chosen, colours, split, full, onChoose, onSplit }: Props) {
  const { t } = useLingui()
  const now = new Date()
  const ids = split.map(({ window }) => window.id)
  const others = windows.filter((each) => {
    return each !== chosen && !split.includes(each) && each.window.offered && each.orderable > 0
  })
  return (
    <Menu
      label={t`Delivery windows`}
      position="bottom-start"
      width={340}
      target={
        <button type="button" className={styles.target}>
          <Icon name="calendar" />
          {windowText(chosen.window, now)}
          <Icon name="chevronDown" size={12} />
        </button>
      }
    >
      {windows.map(({ window, orderable }) => (
        <MenuItem
          key={window.id}
          {...(window.id === chosen.window.id && { icon: 'check' as const })}
          onClick={() => onChoose(window.id)}
        >
          <span className={styles.item}>
            <span>{windowText(window, now)}</span>
            <span className={styles.state}>
              {!window.offered ? (
                windowRefusalText(window)
              ) : orderable === 0 ? (
                <Trans>Nothing of this style can be ordered in it.</Trans>
              ) : orderable < colours ? (
                <Plural
                  value={orderable}
                  one={`# of ${colours} colours can be ordered`}
                  other={`# of ${colours} colours can be ordered`}
                />
              ) : (
                <Trans>All colours can be ordered</Trans>
              )}
            </span>
          </span>
        </MenuItem>
      ))}
      {others.length + split.length > 0 && <MenuDivider />}
      {others.map(({ window }) => (
        <MenuItem key={window.id} icon="split" onClick={() => onSplit([...ids, window.id])}>
          <Trans>Split window: add rows for {windowName(window, now)}</Trans>
        </MenuItem>
      ))}
      {split.map(({ window }) => (
        <MenuItem
          key={window.id}
          icon="close"
          onClick={() => onSplit(ids.filter((id) => id !== window.id))}
          disabledReason={full.has(window.id) && <Trans>All of them hold quantities.</Trans>}
        >
          <Trans>Take away the rows for {windowName(window, now)}</Trans>
        </MenuItem>
      ))}
    </Menu>
  )
}
