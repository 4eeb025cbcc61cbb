import { cloneElement, type HTMLAttributes, type ReactElement, type ReactNode, useRef } from 'react'
import { FloatingLayer } from './FloatingLayer.tsx'
import type { Placement } from './place-floating.ts'
import styles from './Popover.module.css'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Its name for screen readers. */
  label: string
  /** The button it belongs to. */
  target: ReactElement<HTMLAttributes<HTMLElement>>
  children: ReactNode
  position?: Placement
  width?: number
}

/** A small panel beside its button; a click outside or Esc closes it and the focus returns. */
export function Popover({ open, onOpenChange, label, target, children, position = 'bottom-start', width }: Props) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} className={styles.anchor}>
        {cloneElement(target, { 'aria-haspopup': 'dialog', 'aria-expanded': open, onClick: () => onOpenChange(!open) })}
      </span>
      {open && (
        <FloatingLayer
          anchor={anchor}
          placement={position}
          kind="auto"
          role="dialog"
          aria-label={label}
          style={{ width }}
          className={styles.panel}
          onClosed={() => onOpenChange(false)}
        >
          {children}
        </FloatingLayer>
      )}
    </>
  )
}
