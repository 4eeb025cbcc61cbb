import { type ReactNode, useState } from 'react'
import { Popover } from '../../../components/ui/Popover.tsx'
import styles from './Explained.module.css'

type Props = {
  /** What opens, for screen readers. */
  label: string
  text: string
  children: ReactNode
}

/** A number that shows where it comes from. */
export function Explained({ label, text, children }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      position="bottom-end"
      width={320}
      target={
        <button type="button" className={styles.number} aria-label={`${text}: ${label}`}>
          {text}
        </button>
      }
    >
      {/* Long ones scroll, also by keyboard. */}
      <div className={styles.panel} tabIndex={0}>
        {children}
      </div>
    </Popover>
  )
}
