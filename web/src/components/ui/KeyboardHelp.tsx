import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from './Dialog.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './KeyboardHelp.module.css'

export type ShortcutGroup = { title: string; shortcuts: readonly { keys: readonly string[]; does: string }[] }

type Props = { open: boolean; onClose: () => void; groups: readonly ShortcutGroup[] }

/** Every shortcut that works on this page. */
export function KeyboardHelp({ open, onClose, groups }: Props) {
  const { t } = useLingui()
  return (
    <Dialog open={open} onClose={onClose} title={<Trans>Keyboard</Trans>} size="lg">
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className={styles.title}>{group.title}</h3>
            <dl className={styles.list}>
              {group.shortcuts.map(({ keys, does }) => (
                <div key={does} className={styles.row}>
                  <dt className={styles.keys} aria-label={keys.join(` ${t`then`} `)}>
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
