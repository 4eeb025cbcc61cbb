import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { windowText } from '../../../components/product/window-text.ts'
import type { WindowGroup } from '../domain/group-rows.ts'
import styles from './BandHead.module.css'
import { usePad, usePadState } from './pad-context.ts'
import { WindowItems } from './WindowItems.tsx'

/** Over a window's styles: brand, and "Ships 1–31 Aug · Drop 2" with what can be done with all of it. */
export function BandHead({ sectionId }: { sectionId: string }) {
  const { t } = useLingui()
  const pad = usePad()
  const parts = usePadState((state) => state.parts)
  const group = groupOf(
    parts.flatMap((part) => part.windows),
    sectionId,
  )
  if (!group) return null
  const rows = group.styles.flatMap((style) => style.rows)
  const name = group.window ? windowText(group.window, new Date()) : t`No delivery window`
  if (!pad.data.mayWrite) {
    return (
      <div className={styles.band}>
        <span className={styles.brand}>{group.brandName}</span>
        <span>{name}</span>
      </div>
    )
  }
  return (
    <div className={styles.band}>
      <span className={styles.brand}>{group.brandName}</span>
      <Menu
        label={t`Lines of ${group.brandName}, ${name}`}
        position="bottom-start"
        width={320}
        target={
          <button type="button" tabIndex={-1} className={styles.window}>
            {name}
            <Icon name="chevronDown" />
          </button>
        }
      >
        <WindowItems rows={rows} />
      </Menu>
      <span className={styles.lines}>
        <Plural value={rows.length} one="# line" other="# lines" />
      </span>
      {group.window && !group.window.offered && (
        <span className={styles.over}>
          <Icon name="lock" size={12} /> <Trans>takes no more orders</Trans>
        </span>
      )}
    </div>
  )
}

function groupOf(groups: readonly WindowGroup[], sectionId: string): WindowGroup | undefined {
  return groups.find((group) => group.styles[0]?.id === sectionId)
}
