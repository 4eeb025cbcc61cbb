import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Popover } from '../../../components/ui/Popover.tsx'
import type { PriceListHead } from './list-form.ts'
import styles from './UsedBy.module.css'

/** How many retailers buy by the list, and which. */
export function UsedBy({ list: { usedBy, name } }: { list: PriceListHead }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  if (usedBy.length === 0) {
    return (
      <span className={styles.nobody}>
        <Trans>nobody yet</Trans>
      </span>
    )
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t`Retailers that buy by ${name}`}
      width={280}
      target={
        <Button variant="quiet" size="sm">
          <Plural value={usedBy.length} one="# retailer" other="# retailers" />
        </Button>
      }
    >
      <ul className={styles.list}>
        {usedBy.map((user) => (
          <li key={user.connectionId}>
            {user.name} {user.customerCode && <span className={styles.code}>{user.customerCode}</span>}
          </li>
        ))}
      </ul>
    </Popover>
  )
}
